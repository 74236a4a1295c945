/** May this household apply for this home? Three-valued findings with evidence. */
@NullMarked
package fr.alin.eligibility;

import org.jspecify.annotations.NullMarked;
