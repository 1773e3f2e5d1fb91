using System.Collections.Immutable;

namespace CallCenter.Standards.Routing.Assignment;

/// <summary>The strategies of a book at work, by code. Immutable and thread-safe.</summary>
public sealed class AssignmentAssigners
{
    private readonly Dictionary<string, Assigner> byCode;

    internal AssignmentAssigners(AssignmentCatalogue catalogue)
    {
        All = [.. catalogue.Strategies.Select(strategy => new Assigner(strategy))];
        byCode = All.ToDictionary(assigner => assigner.Strategy.Code, StringComparer.Ordinal);
    }

    /// <summary>The strategies in the book's order.</summary>
    public ImmutableArray<Assigner> All { get; }

    /// <summary>The strategy of a code.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Assigner this[string strategy] => Find(strategy) ?? throw new ArgumentException($"There is no strategy '{strategy}'.", nameof(strategy));

    /// <summary>Compiles strategies by themselves, whatever skills there are.</summary>
    /// <exception cref="FindingsException">They have errors.</exception>
    public static AssignmentAssigners Compile(AssignmentCatalogue catalogue)
    {
        var findings = new FindingList();
        return new AssignmentCompiler(catalogue, skills: null, pointer: "", findings).Compile() ?? throw new FindingsException(findings.ToImmutable());
    }

    /// <summary>The strategy of a code; null where there is none.</summary>
    public Assigner? Find(string strategy) => byCode.GetValueOrDefault(strategy);
}
