using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>One layer of the pyramid (D2.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OrganizationLayer
{
    private readonly Listed<Role> roles;

    internal OrganizationLayer(OrganizationTier tier, ImmutableArray<Role> roles)
    {
        Tier = tier;
        Roles = roles;
    }

    /// <summary>The layer.</summary>
    public OrganizationTier Tier { get; }

    /// <summary>Its roles in the section's order.</summary>
    public ImmutableArray<Role> Roles
    {
        get => roles;
        private init => roles = value;
    }

    /// <summary>The layer's code.</summary>
    public override string ToString() => Tier.Code;
}
