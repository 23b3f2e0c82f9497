/** @file Every op, by name: one file, and one line in the list below. */
import type { Op } from '../op.ts';
import abs from './abs.ts';
import add from './add.ts';
import clip from './clip.ts';
import cos from './cos.ts';
import divide from './divide.ts';
import exp from './exp.ts';
import log from './log.ts';
import logsumexp from './logsumexp.ts';
import matmul from './matmul.ts';
import max from './max.ts';
import maximum from './maximum.ts';
import mean from './mean.ts';
import minimum from './minimum.ts';
import multiply from './multiply.ts';
import negative from './negative.ts';
import power from './power.ts';
import ReLU from './ReLU.ts';
import reshape from './reshape.ts';
import sigmoid from './sigmoid.ts';
import sin from './sin.ts';
import softmax from './softmax.ts';
import sqrt from './sqrt.ts';
import subtract from './subtract.ts';
import sum from './sum.ts';
import tanh from './tanh.ts';
import transpose from './transpose.ts';
import variance from './var.ts';
import where from './where.ts';
import broadcastTo from './broadcast_to.ts';
import squeeze from './squeeze.ts';
import expandDims from './expand_dims.ts';
import concatenate from './concatenate.ts';
import stack from './stack.ts';
import getitem from './getitem.ts';
import embedding from './embedding.ts';
import crossEntropy from './cross_entropy.ts';
import pad from './pad.ts';
import conv2d from './conv2d.ts';
import layerNorm from './layer_norm.ts';

const list: readonly Op[] = [
	add,
	subtract,
	multiply,
	divide,
	negative,
	power,
	matmul,
	exp,
	log,
	sqrt,
	tanh,
	sigmoid,
	sin,
	cos,
	abs,
	ReLU,
	maximum,
	minimum,
	clip,
	where,
	sum,
	mean,
	variance,
	max,
	softmax,
	logsumexp,
	reshape,
	transpose,
	broadcastTo,
	squeeze,
	expandDims,
	concatenate,
	stack,
	getitem,
	embedding,
	crossEntropy,
	pad,
	conv2d,
	layerNorm
];

export const ops: ReadonlyMap<string, Op> = new Map(list.map((op) => [op.name, op]));

/** The op that a method of the tensor class makes: `__add__`, `__radd__`, `ReLU`. */
export const opOfMethod: ReadonlyMap<string, Op> = new Map(
	list.flatMap((op) => op.methods.map((method) => [method, op] as const))
);
