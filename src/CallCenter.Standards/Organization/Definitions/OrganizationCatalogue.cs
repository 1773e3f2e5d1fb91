using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>The organisation section of a standard, all data: one model of which the pyramid of layers (D2.1) and the reporting chart (D2.2) are views.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OrganizationCatalogue
{
    /// <summary>No organisation.</summary>
    public static OrganizationCatalogue Empty { get; } = new();

    /// <summary>The layers of the pyramid, the highest first.</summary>
    public ImmutableArray<OrganizationTier> Layers { get; init; } = [];

    /// <summary>The levels of the chart, the highest first.</summary>
    public ImmutableArray<OrganizationTier> Levels { get; init; } = [];

    /// <summary>The business domains.</summary>
    public ImmutableArray<BusinessDomain> Domains { get; init; } = [];

    /// <summary>What authority is needed for.</summary>
    public ImmutableArray<AuthorityAction> Actions { get; init; } = [];

    /// <summary>The roles.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>The units.</summary>
    public ImmutableArray<OrganizationUnit> Units { get; init; } = [];

    /// <summary>The posts.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>The reporting lines between posts.</summary>
    public ImmutableArray<ReportingLine> Lines { get; init; } = [];

    /// <summary>Where dotted lines are allowed; nowhere else.</summary>
    public ImmutableArray<DottedLineRule> DottedLines { get; init; } = [];

    /// <summary>Authority lent for a time.</summary>
    public ImmutableArray<Delegation> Delegations { get; init; } = [];

    /// <summary>How many posts the longest line of command has, both ends counted; null for no bounds.</summary>
    public CountRange? Depth { get; init; }

    /// <summary>How often the structure is reviewed; null where that is not set, which is a warning.</summary>
    public ReviewCycle? Review { get; init; }

    /// <summary>Whether nothing at all is given.</summary>
    internal bool IsEmpty => Layers.IsEmpty && Levels.IsEmpty && Domains.IsEmpty && Actions.IsEmpty && Roles.IsEmpty && Units.IsEmpty && Posts.IsEmpty && Lines.IsEmpty
        && DottedLines.IsEmpty && Delegations.IsEmpty && Depth is null && Review is null;

    /// <summary>
    /// The organisation without an optional role, such as the team leader (D2.1): its posts are gone, and who reported to one reports to its superior.
    /// Dotted lines and delegations of those posts are gone with them.
    /// </summary>
    /// <param name="role">The role's code.</param>
    /// <exception cref="ArgumentException">There is no such role (<see cref="UnknownCodeException"/>), or it is not optional.</exception>
    public OrganizationCatalogue WithoutRole(string role)
    {
        if (Roles.FirstOrDefault(known => known.Code == role) is not { } left)
        {
            throw new UnknownCodeException("role", role, Roles.Select(static known => known.Code), nameof(role));
        }

        if (!left.IsOptional)
        {
            throw new ArgumentException($"Role '{role}' is not optional.", nameof(role));
        }

        HashSet<string> gone = [.. Posts.Where(post => post.Role == role).Select(post => post.Code)];
        Dictionary<string, ReportingLine> above = Lines.Where(line => line.Kind == LineKind.Solid).GroupBy(line => line.From).ToDictionary(lines => lines.Key, lines => lines.First());
        return this with
        {
            Roles = Roles.RemoveAll(known => known.Code == role),
            Posts = Posts.RemoveAll(post => gone.Contains(post.Code)),
            Lines = [.. Lines.Where(line => !gone.Contains(line.From)).Select(line => Lifted(line, gone, above)).OfType<ReportingLine>()],
            Delegations = Delegations.RemoveAll(lent => gone.Contains(lent.From) || gone.Contains(lent.To)),
        };
    }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(OrganizationCatalogue? other) => other is not null && OrganizationForms.Catalogue.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Roles.Length, Posts.Length, Lines.Length);

    /// <summary>The line to the nearest superior that stays; null where there is none.</summary>
    private static ReportingLine? Lifted(ReportingLine line, HashSet<string> gone, Dictionary<string, ReportingLine> above)
    {
        string to = line.To;
        for (int steps = 0; gone.Contains(to); steps++)
        {
            if (line.Kind == LineKind.Dotted || steps > gone.Count || !above.TryGetValue(to, out ReportingLine? up))
            {
                return null;
            }

            to = up.To;
        }

        return to == line.To ? line : line with { To = to };
    }
}
