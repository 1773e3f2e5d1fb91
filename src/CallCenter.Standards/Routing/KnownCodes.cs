using System.Collections.Immutable;

namespace CallCenter.Standards.Routing;

/// <summary>Codes of other sections that routing names; the default of a list means that its codes are not checked.</summary>
internal sealed record KnownCodes
{
    /// <summary>Service-level policies.</summary>
    public ImmutableArray<string> Policies { get; init; }

    /// <summary>Roles (D2).</summary>
    public ImmutableArray<string> Roles { get; init; }

    /// <summary>Business actions that need an authority (D2.5).</summary>
    public ImmutableArray<string> Actions { get; init; }
}
