using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>The strategies of a book at work, by code. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from an AssignmentCatalogue, which is written; what leaves are choices and explanations.")]
public sealed class AssignmentEvaluator
{
    private readonly Dictionary<string, Assigner> byCode;
    private readonly AssignmentWords words;

    internal AssignmentEvaluator(AssignmentCatalogue catalogue, AssignmentWords words)
    {
        this.words = words;
        All = [.. catalogue.Strategies.Select(strategy => new Assigner(strategy))];
        byCode = All.ToDictionary(assigner => assigner.Strategy.Code, StringComparer.Ordinal);
    }

    /// <summary>The strategies in the book's order.</summary>
    public ImmutableArray<Assigner> All { get; }

    /// <summary>The strategy of a code.</summary>
    /// <exception cref="UnknownCodeException">There is none.</exception>
    public Assigner this[string strategy] => Find(strategy) ?? throw new UnknownCodeException("strategy", strategy, byCode.Keys, nameof(strategy));

    /// <summary>Compiles strategies by themselves, whatever skills there are.</summary>
    /// <exception cref="FindingsException">They have errors.</exception>
    public static AssignmentEvaluator Compile(AssignmentCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var findings = new FindingList();
        var compiler = new AssignmentCompiler(new Located<AssignmentCatalogue>(catalogue, Place.At("")), Codes.Open($"skill", findings), priorities: null, AssignmentWords.Any, findings);
        return compiler.Compile() ?? throw new FindingsException("The catalogue of assignment", findings.ToImmutable());
    }

    /// <summary>What is said of an agent in words that the standard does not know: skills, levels, channels, languages, authorities. Empty where all are known, or the strategies were compiled by themselves.</summary>
    public ImmutableArray<Finding> Check(Agent agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return words.Of(agent);
    }

    /// <summary>What a request asks for in words that the standard does not know, so that nobody can have it. Does not allocate where all are known.</summary>
    public ImmutableArray<Finding> Check(AssignmentRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return words.Of(request);
    }

    /// <summary>Agents at work, who are given contacts by these strategies in one step.</summary>
    /// <param name="agents">The agents, each code once; their loads hold the contacts of the reservations.</param>
    /// <param name="reservations">Contacts that agents have been given and still serve; none for an empty desk.</param>
    /// <exception cref="ArgumentException">As for <see cref="AssignmentDesk(IEnumerable{Agent}, IEnumerable{Reservation})"/>.</exception>
    public AssignmentDesk OpenDesk(IEnumerable<Agent> agents, IEnumerable<Reservation>? reservations = null) => new(agents, reservations ?? [], words);

    /// <summary>The strategy of a code; null where there is none.</summary>
    public Assigner? Find(string strategy) => byCode.GetValueOrDefault(strategy);
}
