@NullMarked
package fr.alin.bench;

import org.jspecify.annotations.NullMarked;
