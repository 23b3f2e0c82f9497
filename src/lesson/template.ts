/** @file A lesson to begin with: short, whole, and without a problem, so that an author changes what works. */

/** Letters of a name in addresses. */
const MOST = 60;

/** A title as a name in addresses: "What is a Nudge?" is `what-is-a-nudge`; '' where it has no letter of ours. */
export const slugOfTitle = (title: string): string =>
	title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, MOST)
		.replace(/^-+|-+$/g, '');

/** The file of a new lesson. */
export const lessonTemplate = (title: string): string => `---
format: 1
title: ${JSON.stringify(title)}
summary: One sentence for the list of lessons
minutes: 5
level: 1
objectives:
  - say what a product hands each of its factors
---

Say first what the learner will find out.
Here is one multiplication.

\`\`\`python id="model"
a = Tensor(4.0)
b = Tensor(5.0)
h = a * b
reverse_autodiff(h)
\`\`\`

:::predict{id="factor" of="a.dhdx"}
What will \`dhdx\` of a be?
::hint[What does h gain if a grows by one?]
::misconception{answer="a.value" say="That is the value of a itself. Each factor is handed the other one."}
:::

:::step{to="back of h"}
The product hands each factor the other factor, times its own \`dhdx\`.
:::

::assert{at="end" that="a.dhdx == 5 and b.dhdx == 4"}

:::note
For the presenter only: ask for a show of hands before you go on.
:::
`;
