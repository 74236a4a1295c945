/** The invented world of the demonstration and of the tests, deterministic by seed and anchor day. */
@NullMarked
package fr.alin.adapters.synthetic;

import org.jspecify.annotations.NullMarked;
