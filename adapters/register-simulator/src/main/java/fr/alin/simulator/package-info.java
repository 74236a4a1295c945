/** A stand-in for the national register: the same XML, invented requests, and faults on demand. */
@NullMarked
package fr.alin.simulator;

import org.jspecify.annotations.NullMarked;
