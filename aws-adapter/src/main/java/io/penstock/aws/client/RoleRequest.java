package io.penstock.aws.client;

/**
 * A role to assume; what is empty is not asked for.
 *
 * @param arn the role
 * @param session the name of the session
 * @param externalId the external id
 * @param seconds how long it shall hold
 * @param region the region to ask in
 */
record RoleRequest(String arn, String session, String externalId, String seconds, String region) {

    /** Returns a request for a role alone. */
    static RoleRequest of(String arn, String session) {
        return new RoleRequest(arn, session, "", "", "");
    }
}
