using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>
/// A checked organisation: the pyramid of layers and the reporting chart as two views of one model (D2), lines of command, authority and pictures. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from an OrganizationCatalogue, which is written.")]
public sealed class OrganizationStructure
{
    private readonly PostLines lines;
    private readonly AuthorityTable table;
    private readonly ILookup<int, Post> reports;

    internal OrganizationStructure(OrganizationCatalogue catalogue, PostLines lines, AuthorityTable table, Staffing? staff)
    {
        this.lines = lines;
        this.table = table;
        reports = Enumerable.Range(0, lines.Posts.Length).ToLookup(lines.Superior, post => lines.Posts[post]);
        Catalogue = catalogue;
        Authority = new Authority(table, staff);
        Layers = Pyramid(catalogue);
    }

    /// <summary>Checks an organisation and compiles it.</summary>
    /// <param name="catalogue">The organisation.</param>
    /// <param name="kpis">The codes that roles may name as KPIs; null to leave them unchecked.</param>
    /// <exception cref="FindingsException">The organisation has errors; all findings are in the exception.</exception>
    public static OrganizationStructure Compile(OrganizationCatalogue catalogue, IEnumerable<string>? kpis = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var findings = new FindingList();
        Codes known = kpis is null ? Codes.Open($"KPI", findings) : Codes.Known($"KPI", kpis, findings);
        return new OrganizationCompiler(new(catalogue, Place.At("")), known, findings).Compile() ?? throw new FindingsException("The organisation", findings.ToImmutable());
    }

    /// <summary>What it was compiled from.</summary>
    public OrganizationCatalogue Catalogue { get; }

    /// <summary>Who may decide what (D2.5).</summary>
    public Authority Authority { get; }

    /// <summary>The pyramid (D2.1): the layers, the highest first, with their roles in the section's order.</summary>
    public ImmutableArray<OrganizationLayer> Layers { get; }

    /// <summary>The head of the chart (D2.2), who reports to nobody in the centre; null in an organisation without posts.</summary>
    public Post? Head => reports[-1].FirstOrDefault();

    /// <summary>All posts in the section's order.</summary>
    public ImmutableArray<Post> Posts => lines.Posts;

    /// <summary>The direct superior of a post; null for the head.</summary>
    /// <exception cref="ArgumentException">There is no such post.</exception>
    public Post? SuperiorOf(string post) => lines.Superior(lines.Require(post, nameof(post))) is var superior && superior < 0 ? null : lines.Posts[superior];

    /// <summary>The line of command from a post up to the head, both included.</summary>
    /// <exception cref="ArgumentException">There is no such post.</exception>
    public ImmutableArray<Post> LineOf(string post)
    {
        int number = lines.Require(post, nameof(post));
        ImmutableArray<Post>.Builder line = ImmutableArray.CreateBuilder<Post>(lines.Depth(number));
        for (int up = number; up >= 0; up = lines.Superior(up))
        {
            line.Add(lines.Posts[up]);
        }

        return line.MoveToImmutable();
    }

    /// <summary>The posts that report to a post directly, in the section's order.</summary>
    /// <exception cref="ArgumentException">There is no such post.</exception>
    public ImmutableArray<Post> ReportsOf(string post) => [.. reports[lines.Require(post, nameof(post))]];

    /// <summary>The posts of a role in the section's order; empty where there are none.</summary>
    /// <exception cref="UnknownCodeException">There is no such role.</exception>
    public ImmutableArray<Post> PostsOf(string role) => FindRole(role) is not null || lines.Posts.Any(post => post.Role == role)
        ? [.. lines.Posts.Where(post => post.Role == role)]
        : throw new UnknownCodeException("role", role, Catalogue.Roles.Select(static known => known.Code), nameof(role));

    /// <summary>The role with a code; null where there is none.</summary>
    public Role? FindRole(string role) => Catalogue.Roles.FirstOrDefault(known => known.Code == role);

    /// <summary>The same organisation with people in its posts, so that authority can be asked by person, vacant posts are passed over, and separation of duties tells people apart.</summary>
    /// <param name="staff">Who is in which post and when; takes the place of what was bound before.</param>
    /// <exception cref="FindingsException">An assignment names no person or an unknown post, or ends before it starts; pointers count from the first assignment.</exception>
    public OrganizationStructure Bind(params StaffAssignment[] staff)
    {
        Given.Items(staff);
        ArgumentNullException.ThrowIfNull(staff);
        var findings = new FindingList();
        for (int i = 0; i < staff.Length; i++)
        {
            StaffAssignment assignment = staff[i];
            if (string.IsNullOrWhiteSpace(assignment.Person))
            {
                findings.Add(OrganizationFindings.StaffAssignmentInvalid, $"/{i}/person", assignment.Person, $"The person has no name.");
            }

            if (!lines.TryNumber(assignment.Post, out _))
            {
                findings.Add(FindingRules.UnknownCode, $"/{i}/post", assignment.Post, $"There is no post '{Excerpt.Of(assignment.Post)}'; {NearestName.Suggest(assignment.Post, [.. lines.Posts.Select(static known => known.Code)])}.");
            }

            if (assignment.Until <= assignment.From)
            {
                findings.Add(OrganizationFindings.StaffAssignmentInvalid, $"/{i}/until", assignment.Person, $"The time ends before it starts, or as it does.");
            }
        }

        return findings.HasErrors ? throw new FindingsException("The staff", findings.ToImmutable()) : new(Catalogue, lines, table, new Staffing(lines, [.. staff]));
    }

    /// <summary>The organisation as a Mermaid flowchart: names in Chinese for a culture whose language is <c>zh</c>, in English for all others; dotted lines dashed.</summary>
    public string ToMermaid(CultureInfo culture, OrganizationView view = OrganizationView.Chart) => MermaidChart.Write(Catalogue, culture, Given.Member(view));

    /// <summary>The organisation as a graph in DOT (Graphviz), like <see cref="ToMermaid"/>.</summary>
    public string ToDot(CultureInfo culture, OrganizationView view = OrganizationView.Chart) => DotChart.Write(Catalogue, culture, Given.Member(view));

    private static ImmutableArray<OrganizationLayer> Pyramid(OrganizationCatalogue catalogue)
    {
        ILookup<string, Role> roles = catalogue.Roles.ToLookup(role => role.Layer, StringComparer.Ordinal);
        return [.. catalogue.Layers.Select(layer => new OrganizationLayer(layer, [.. roles[layer.Code]]))];
    }
}
