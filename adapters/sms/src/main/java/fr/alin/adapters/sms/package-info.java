/** Short messages by an HTTP gateway that the operator names; off without one. */
@NullMarked
package fr.alin.adapters.sms;

import org.jspecify.annotations.NullMarked;
