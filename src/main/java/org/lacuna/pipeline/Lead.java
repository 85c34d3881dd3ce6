package org.lacuna.pipeline;

import java.net.URI;
import org.lacuna.catalogue.Access;
import org.lacuna.catalogue.SourceDefinition;

/**
 * An address to look at, and how it came to be one.
 *
 * @param source the source it belongs to
 * @param access the access of that source it stems from
 * @param role what stands there
 * @param listPage number of the list page, from 1; 0 for what is none
 * @param address where
 */
record Lead(SourceDefinition source, Access access, Role role, int listPage, URI address) {

  /** What stands at an address. */
  enum Role {
    /** A page, file or query that the definition names. */
    NAMED,
    /** A page of links. */
    LIST,
    /** A page that a list led to. */
    ITEM,
    /** A file that a page links to. */
    ATTACHMENT
  }

  /** The first address of an access. */
  static Lead named(SourceDefinition source, Access access) {
    boolean list = access.kind() == Access.Kind.LIST;
    return new Lead(source, access, list ? Role.LIST : Role.NAMED, list ? 1 : 0, access.address());
  }

  Lead to(Role other, URI there) {
    return new Lead(source, access, other, other == Role.LIST ? listPage + 1 : 0, there);
  }

  boolean isList() {
    return role == Role.LIST;
  }

  /** Whether files that it links to are to be fetched. */
  boolean bringsAttachments() {
    return access.attachments() && (role == Role.NAMED || role == Role.ITEM);
  }

  /** Whether it only has been looked at when what it leads to has been. */
  boolean leadsOn() {
    return isList() || bringsAttachments();
  }
}
