using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>A compiled risk section: rates risks, reads the register and the indicators, and chooses emergency plans. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a RiskCatalogue, which is written; what leaves are its readings and scores.")]
public sealed class RiskEvaluator
{
    internal RiskEvaluator(RiskCatalogue catalogue, ImmutableArray<RiskMatrix> matrices, RiskRegister register, EmergencyPlans plans, RiskScorecards scorecards, LossModel losses)
    {
        Catalogue = catalogue;
        Matrices = matrices;
        Register = register;
        Indicators = new RiskIndicators(catalogue.Indicators, catalogue.Register.Select(static entry => entry.Code));
        Plans = plans;
        Scorecards = scorecards;
        Losses = losses;
    }

    /// <summary>The section it was compiled from: categories, controls, methods and more.</summary>
    public RiskCatalogue Catalogue { get; }

    /// <summary>The matrices in the section's order.</summary>
    public ImmutableArray<RiskMatrix> Matrices { get; }

    /// <summary>The register of the section.</summary>
    public RiskRegister Register { get; }

    /// <summary>The indicators.</summary>
    public RiskIndicators Indicators { get; }

    /// <summary>The emergency plans.</summary>
    public EmergencyPlans Plans { get; }

    /// <summary>The scorecards.</summary>
    public RiskScorecards Scorecards { get; }

    /// <summary>The quantified risks: their expected loss, and years of losses by simulation.</summary>
    public LossModel Losses { get; }

    /// <summary>Checks a section and compiles it; codes of other sections (roles, KPIs, policies) are taken as they are.</summary>
    /// <param name="catalogue">The section.</param>
    /// <param name="records">Records of a host's own that scorecards may score: each replaces the shipped one of its name, the last of two; those of contacts and incidents are known without being named.</param>
    /// <param name="vocabulary">The words of the standard, by which cards and the table of plans are checked as in its book; null to take any text.</param>
    /// <exception cref="FindingsException">The section has errors; all findings are in the exception.</exception>
    public static RiskEvaluator Compile(RiskCatalogue catalogue, IEnumerable<RecordDefinition>? records = null, Vocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var findings = new FindingList();
        ImmutableArray<RecordDefinition> known = OwnRecords.Over([Contact.Schema.Definition, EmergencyIncident.Schema.Definition], records ?? []);
        return new RiskCompiler(new(catalogue, Place.At("")), [.. known.Select(record => vocabulary?.Close(record) ?? record)], findings).Compile() ?? throw new FindingsException("The risk section", findings.ToImmutable());
    }

    /// <summary>The matrix of a code.</summary>
    /// <exception cref="UnknownCodeException">There is no such matrix.</exception>
    public RiskMatrix Matrix(string code) => Matrices.FirstOrDefault(matrix => matrix.Code == code) ?? throw new UnknownCodeException("matrix", code, Matrices.Select(matrix => matrix.Code));

    /// <summary>The controls that something shows to work, in the order of the section: those that lose their effect where it is not current.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="code">The code of the obligation, the programme or the review form.</param>
    public ImmutableArray<RiskControl> ShownBy(ControlEvidenceKind kind, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        _ = Given.Member(kind);
        return [.. Catalogue.Controls.Where(control => control.Evidence.Any(one => one.Kind == kind && one.Of == code))];
    }

    /// <summary>A register that a host keeps itself, checked against this section's matrices, categories and controls, and read by its rule.</summary>
    /// <param name="entries">The entries; codes unique.</param>
    /// <exception cref="FindingsException">The entries have errors; all findings are in the exception.</exception>
    public RiskRegister Open(IEnumerable<RiskEntry> entries)
    {
        var findings = new FindingList();
        var section = new Located<RiskCatalogue>(Catalogue, Place.At(""));
        Made<RiskMatrix> known = Made.Of($"matrix", Matrices, matrix => matrix.Code, findings);
        var names = new RegisterNames(known, section.Each(s => s.Categories), section.Each(s => s.Controls), findings);
        return new RegisterCompiler(names, new([.. Given.Items(entries)], section.Place), findings).Compile(Catalogue.Residual) ?? throw new FindingsException("The register", findings.ToImmutable());
    }

    /// <summary>The score of a contact on a card, with its reasons.</summary>
    /// <param name="code">The card's code.</param>
    /// <param name="contact">The contact.</param>
    /// <exception cref="ArgumentException">There is no such card, or it scores another record than contacts.</exception>
    public RiskScore Score(string code, in Contact contact) => Scorecards.Score(code, in contact);
}
