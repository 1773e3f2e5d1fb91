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

    internal AssignmentEvaluator(AssignmentCatalogue catalogue)
    {
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
        var findings = new FindingList();
        var compiler = new AssignmentCompiler(new Located<AssignmentCatalogue>(catalogue, Place.At("")), Codes.Open("skill", findings), findings);
        return compiler.Compile() ?? throw new FindingsException("The catalogue of assignment", findings.ToImmutable());
    }

    /// <summary>The strategy of a code; null where there is none.</summary>
    public Assigner? Find(string strategy) => byCode.GetValueOrDefault(strategy);
}
