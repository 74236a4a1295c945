/** What a household sees of the offers: lists, details with both ranks, dashboard, simulation. */
@NullMarked
package fr.alin.matching;

import org.jspecify.annotations.NullMarked;
