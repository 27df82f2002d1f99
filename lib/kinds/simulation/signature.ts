/** What a simulation declares: nodes on a virtual network, each an object of the candidate's class whose methods clients call. */
import {z} from 'zod';
import type {SignatureOf} from '#lib/kinds/kind';
import {className, identifier, method} from '#lib/values/signature';

const service = z.strictObject({
  name: identifier,
  calls: z.array(identifier).min(1).max(10).describe('What a node may ask of it, as `call` of a message.'),
});

export const simulationSignature = z.strictObject({
  name: className.describe('The class of a node.'),
  methods: z.array(method).min(1).max(20).describe('What clients call.'),
  nodes: z.tuple([z.int().min(1), z.int().min(1).max(9)]).describe('Fewest and most nodes of a scenario.'),
  services: z.array(service).max(6).default([]).describe('What nodes may call beside each other.'),
});

/** The constructor of a node is given what the node works with; a method returns a value or a promise. */
export type SimulationSignature = SignatureOf<'simulation', typeof simulationSignature>;
