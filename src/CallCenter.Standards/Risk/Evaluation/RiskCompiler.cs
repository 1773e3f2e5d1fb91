using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>
/// Checks a section and turns it into an evaluator; all findings at once, each fault once.
/// Codes of roles, KPIs and policies belong to other sections, and are checked where those are known.
/// </summary>
/// <param name="section">The section.</param>
/// <param name="records">The records that scorecards may score, and the one of incidents; the shipped ones are known without being named.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class RiskCompiler(Located<RiskCatalogue> section, ImmutableArray<RecordDefinition> records, FindingList findings)
{
    /// <summary>The evaluator, or null where there are errors.</summary>
    public RiskEvaluator? Compile()
    {
        Made<OrdinalScale> scales = new ScaleChecks(findings).Check(section.Each(s => s.Scales));
        Made<RiskMatrix> matrices = new MatrixCompiler(scales, findings).Compile(section.Each(s => s.Matrices));
        new FactorChecks(scales, findings).Check(section.Each(s => s.Factors));
        var names = new RegisterNames(matrices, section.Each(s => s.Categories), section.Each(s => s.Controls), findings);
        CheckVocabulary(new RegisterVocabulary(scales, names, findings));
        var registers = new RegisterCompiler(names, section.Each(s => s.Register), findings);
        registers.CheckControls();
        registers.Check(section.Part(s => s.Residual));
        RiskRegister? register = registers.Compile(section.Value.Residual);
        new IndicatorChecks(names.Categories, registers.Entries, findings).Check(section.Each(s => s.Indicators));
        EmergencyPlans? plans = new PlanCompiler(records.FirstOrDefault(record => record.Name == EmergencyIncident.Schema.Definition.Name) ?? EmergencyIncident.Schema.Definition, findings).Compile(section.Each(s => s.Plans), section.Optional(s => s.PlanTable));
        RiskScorecards? scorecards = RiskScorecards.Compile(section.Each(s => s.Scorecards), records, findings);
        LossModel? losses = LossModel.Compile(section.Each(s => s.Quantities), findings);
        CheckQuantified(registers.Entries);
        return findings.HasErrors ? null : new RiskEvaluator(section.Value, [.. matrices.All], register!, plans!, scorecards!, losses!);
    }

    private void CheckVocabulary(RegisterVocabulary vocabulary)
    {
        vocabulary.CheckTolerances(section.Each(s => s.Categories));
        vocabulary.CheckTaxonomies(section.Each(s => s.Taxonomies), section.Each(s => s.Methods));
        vocabulary.CheckControls(section.Each(s => s.Controls));
    }

    /// <summary>Quantified risks are those of the register, unless a host keeps the register elsewhere.</summary>
    private void CheckQuantified(Codes entries)
    {
        if (section.Value.Register.IsEmpty)
        {
            return;
        }

        foreach (Located<RiskQuantity> quantity in section.Each(s => s.Quantities))
        {
            entries.Check(quantity.Value.Risk, quantity.At(q => q.Risk));
        }
    }
}
