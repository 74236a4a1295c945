/** The request form (CERFA 14069) as data, and the draft that a household without a number fills in. */
@NullMarked
package fr.alin.form;

import org.jspecify.annotations.NullMarked;
