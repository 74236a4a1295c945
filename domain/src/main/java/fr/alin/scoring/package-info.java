/** The points of a household on a home: a sheet of lines in four blocks. */
@NullMarked
package fr.alin.scoring;

import org.jspecify.annotations.NullMarked;
