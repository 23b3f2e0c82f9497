raise "wrong"
# hint: Write raise ValueError("what is wrong").
