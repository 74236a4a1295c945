/** Tests of the register's client against the simulator, over real HTTP. */
@NullMarked
package fr.alin.adapters.registry;

import org.jspecify.annotations.NullMarked;
