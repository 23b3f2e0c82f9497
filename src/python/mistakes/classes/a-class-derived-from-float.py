class Metres(float):
    pass
# here: TypeError: type 'float' is not an acceptable base type in Backstep
# at: 1:1-1:13
# hint: Write a class of your own that holds one.
