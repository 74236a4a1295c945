/** The housing request of a household: what the register holds, what the employee adds, and whether it is complete. */
@NullMarked
package fr.alin.request;

import org.jspecify.annotations.NullMarked;
