/** Tests of the simulator itself; what it answers is tested with the client that reads it. */
@NullMarked
package fr.alin.simulator;

import org.jspecify.annotations.NullMarked;
