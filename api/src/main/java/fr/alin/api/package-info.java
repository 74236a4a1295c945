/** The bootable application: composition root of the platform. */
@NullMarked
package fr.alin.api;

import org.jspecify.annotations.NullMarked;
