using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Organization;

/// <summary>A person in a post for a time. Kept by the host and never part of a book; <see cref="OrganizationStructure.Bind"/> takes it in.</summary>
/// <param name="Person">The host's name of the person, not blank; compared ordinally.</param>
/// <param name="Post">The code of the post.</param>
/// <param name="From">From when; null for since ever.</param>
/// <param name="Until">Until when, itself excluded; null for open.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StaffAssignment(string Person, string Post, Instant? From = null, Instant? Until = null)
{
    internal bool Holds(Instant at) => !(at < From) && !(at >= Until);
}
