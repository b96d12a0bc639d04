-- Roles that a person holds because their council account is in a group: they end when the account leaves it.
CREATE TABLE grants_by_group (
    grant_id @ref NOT NULL PRIMARY KEY REFERENCES role_grants (id)
);
