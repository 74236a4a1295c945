/** Communes, registration sites, the boost in force. */
@NullMarked
package fr.alin.api.reference;

import org.jspecify.annotations.NullMarked;
