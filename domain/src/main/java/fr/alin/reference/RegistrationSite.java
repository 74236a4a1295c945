package fr.alin.reference;

/** Where a request for this département is registered and modified. */
public record RegistrationSite(
    DepartmentCode department, String departmentName, String name, String url) {}
