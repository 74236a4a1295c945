/** Clock, mails and register of the demonstration; absent from production. */
@NullMarked
package fr.alin.api.sandbox;

import org.jspecify.annotations.NullMarked;
