/**
 * The contract by files, as HR systems exchange them by night: batches in folders, each with a manifest.
 *
 * <p>Nothing of a batch is applied before all of it has been found to be in order, and every batch gets a receipt.
 */
@NullMarked
package fi.polku.adapter.files;

import org.jspecify.annotations.NullMarked;
