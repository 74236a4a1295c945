/** Communes, zones, dwelling types, income ceilings and the dated parameters of the rules. */
@NullMarked
package fr.alin.reference;

import org.jspecify.annotations.NullMarked;
