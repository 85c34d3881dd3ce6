package org.lacuna.publish;

/**
 * A file of an edition, as catalogues and the download page list it.
 *
 * @param file its name in the folder of the edition; for a folder, the page to open in it
 * @param mediaType IANA media type
 * @param title what it holds
 */
public record Distribution(String file, String mediaType, Bilingual title) {}
