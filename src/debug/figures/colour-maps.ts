/** @file Colour maps of Matplotlib, each as 16 colours at equal distances, sampled from Matplotlib 3.11 itself. */
const STOPS = {
	viridis:
		'440154 481a6c 472f7d 414487 39568c 31688e 2a788e 23888e 1f988b 22a884 35b779 54c568 7ad151 a5db36 d2e21b fde725',
	plasma:
		'0d0887 330597 5002a2 6a00a8 8405a7 9c179e b12a90 c33d80 d35171 e16462 ed7953 f68f44 fca636 fec029 f9dc24 f0f921',
	inferno:
		'000004 0c0826 240c4f 420a68 5d126e 781c6d 932667 ae305c c73e4c dd513a ed6925 f8850f fca50a fac62d f2e661 fcffa4',
	magma:
		'000004 0b0924 20114b 3b0f70 57157e 721f81 8c2981 a8327d c43c75 de4968 f1605d fa7f5e fe9f6d febf84 fddea0 fcfdbf',
	cividis:
		'00224e 002e6c 1e3a6f 35456c 47516c 575d6d 666970 757575 848279 948e77 a59c74 b7a96e c8b866 dbc75a eed649 fee838',
	gray: '000000 111111 222222 333333 444444 555555 666666 777777 888888 999999 aaaaaa bbbbbb cccccc dddddd eeeeee ffffff',
	Greys:
		'ffffff f7f7f7 eeeeee e2e2e2 d5d5d5 c6c6c6 b5b5b5 a0a0a0 8d8d8d 7a7a7a 686868 565656 404040 282828 141414 000000',
	Blues:
		'f7fbff eaf2fb dceaf6 d0e1f2 c1d9ed abd0e6 94c4df 79b5d9 60a7d2 4a98c9 3787c0 2575b7 1764ab 0a539e 084285 08306b',
	Reds: 'fff5f0 feeae0 fedecf fdcab5 fcb69b fca082 fc8a6a fb7555 f85d42 f14432 e32f27 d01d1f bc141a a81016 880811 67000d',
	Greens:
		'f7fcf5 edf8ea e3f4de d3eecd c2e7bb aedea7 98d594 80ca80 66bd6f 4bb062 37a055 278f48 157f3b 026f2e 005a24 00441b',
	coolwarm:
		'3b4cc0 4f69d9 6485ec 7b9ff9 93b5fe aac7fd c0d4f5 d4dbe6 e5d8d1 f2cbb7 f7b89c f5a081 ee8468 e0654f cc403a b40426',
	RdBu: '67001f 991027 be3036 d6604d ea8e70 f7b799 fddbc7 f9eee7 eaf1f5 d1e5f0 a7d0e4 78b4d5 4393c3 2c75b4 185493 053061',
	bwr: '0000ff 2222ff 4444ff 6666ff 8888ff aaaaff ccccff eeeeff ffeeee ffcccc ffaaaa ff8888 ff6666 ff4444 ff2222 ff0000',
	seismic:
		'00004c 00007c 0000ac 0000db 1111ff 5555ff 9999ff ddddff ffdddd ff9999 ff5555 ff1111 e60000 c30000 a20000 800000',
	hot: '0b0000 370000 640000 900000 bd0000 ea0000 ff1700 ff4400 ff7100 ff9d00 ffca00 fff600 ffff36 ffff79 ffffbc ffffff',
	jet: '000080 0000cd 0008ff 004cff 0090ff 00d4ff 29ffce 60ff97 97ff60 ceff29 ffe600 ffa700 ff6800 ff2900 cd0000 800000',
	turbo:
		'30123b 4143a7 4771e9 3e9bfe 22c5e2 1ae4b6 46f884 88ff4e b9f635 e1dd37 faba39 fd8d27 f05b12 d63506 af1801 7a0403',
	RdYlBu:
		'a50026 c62027 e14430 f46d43 fa9857 fdbf71 fee090 fff5af f5fbd2 e0f3f8 bde2ee 99cae1 74add1 5588be 3e60aa 313695',
	Spectral:
		'9e0142 c32a4b df4e4b f46d43 fa9857 fdbf6f fee08b fff5ae f7fcb2 e6f598 bfe5a0 94d4a4 66c2a5 439bb5 4175b4 5e4fa2'
};

/** The colours of a map from its low to its high end; `_r` after the name turns it round. */
export function coloursOf(name: string): readonly string[] {
	const stops: Readonly<Record<string, string>> = STOPS;
	const found = (stops[name.replace(/_r$/, '')] ?? STOPS.viridis).split(' ').map((digits) => `#${digits}`);
	return name.endsWith('_r') ? found.reverse() : found;
}
