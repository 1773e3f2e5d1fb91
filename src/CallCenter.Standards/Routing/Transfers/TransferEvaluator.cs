using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>The tables of transfer at work on contacts of a .NET type.</summary>
internal sealed class TransferEvaluator<T>
{
    private const string Region = "region";

    private readonly CompiledTransfers compiled;
    private readonly TriageEvaluator<T> triage;
    private readonly DecisionTableEvaluator<TriagedContact<T>>? cases;
    private readonly DecisionTableEvaluator<TriagedContact<T>>? targets;
    private readonly ClosedFields<TriagedContact<T>> closed;
    private readonly FieldReader<T>? region;
    private readonly Dictionary<string, Department> centres;

    /// <exception cref="ArgumentException">The schema lacks a tested field, declares it in another way, or has no region where matters go to the centre of the customer's region.</exception>
    public TransferEvaluator(RoutingCatalogue catalogue, TriageEvaluator<T> triage, CompiledTransfers compiled, RecordSchema<T> contact)
    {
        this.triage = triage;
        this.compiled = compiled;
        RecordSchema<TriagedContact<T>> schema = TriagedContact<T>.TransferSchemaOf(contact);
        cases = compiled.SpecialCases?.Bind(schema);
        targets = compiled.Targets?.Table.Bind(schema);
        closed = new ClosedFields<TriagedContact<T>>(compiled.Tables, schema);
        centres = catalogue.Departments.Where(department => department.Region is not null).ToDictionary(department => department.Region!, StringComparer.Ordinal);
        if (compiled.Cases.Any(special => special.ToCustomersRegion))
        {
            int at = contact.Definition.IndexOf(Region);
            region = at >= 0 && contact.Definition.Fields[at].Equals(Contact.Schema.Definition.Find(Region)!)
                ? contact.Reader(at)
                : throw new ArgumentException($"Schema '{contact.Definition.Name}' has no text field '{Region}'.", nameof(contact));
        }
    }

    /// <summary>Triage is asked first: where it stops the operation, passing on knows.</summary>
    public TransferDecision Decide(in T contact, string? riskBand)
    {
        TriageDecision triaged = triage.Decide(in contact, riskBand);
        var facts = new TriagedContact<T>(in contact, riskBand) { IsRisk = triaged.IsRisk == true, Strategy = triaged.Strategy };
        DecisionExplanation? special = cases?.Explain(in facts);
        DecisionExplanation? ordinary = targets?.Explain(in facts);
        RuleReading[] holding = special is null ? [] : [.. special.Hits];
        RuleReading? hurrying = First(holding, static one => one.Urgency is not null);
        RuleReading? telling = First(holding, static one => one.Notice is not null);
        RuleReading? supporting = First(holding, static one => one.Support is not null);
        Department? usual = UsualTarget(ordinary);
        TransferUrgency urgency = hurrying is null ? TransferUrgency.Ordinary : CaseOf(hurrying).Urgency!.Value;
        (RuleReading? directing, Department? target) = Direct(holding, usual, urgency, in contact);
        IEnumerable<RuleReading> deciding = holding.Where(hit => hit == directing || hit == hurrying || hit == telling || hit == supporting).Concat(directing is null && ordinary is not null ? ordinary.Hits : []);
        return new TransferDecision
        {
            Outcome = target is not null ? TransferOutcome.PassedOn
                : urgency == TransferUrgency.AtOnce ? TransferOutcome.NoTarget
                : directing is not null ? TransferOutcome.NoRegionalCentre
                : ordinary is { Decision.HasAnswer: true } ? TransferOutcome.Stays
                : TransferOutcome.Undecided,
            Target = target,
            OrdinaryTarget = usual,
            Urgency = urgency,
            SpecialCases = [.. holding.Select(hit => CaseOf(hit).Code).Distinct()],
            Notes = [.. deciding.Select(hit => hit.Rule.Annotation).OfType<string>().Distinct()],
            Notice = telling is null ? null : CaseOf(telling).Notice,
            Support = supporting is null ? null : CaseOf(supporting).Support,
            UnknownValues = closed.Unknown(in facts)?.All ?? [],
            SpecialReason = special,
            OrdinaryReason = ordinary,
        };
    }

    /// <summary>The special case that says where to, and the target. What goes at once does not wait for a regional centre that nobody knows: the next rule that names a target counts.</summary>
    private (RuleReading? Directing, Department? Target) Direct(RuleReading[] holding, Department? usual, TransferUrgency urgency, in T contact)
    {
        foreach (RuleReading hit in holding)
        {
            SpecialCase special = CaseOf(hit);
            Department? centre = special.ToCustomersRegion ? CentreOf(in contact) : null;
            if (special.ToCustomersRegion && centre is null && urgency != TransferUrgency.AtOnce)
            {
                return (hit, null);
            }

            if ((centre ?? special.Target) is { } target)
            {
                return (hit, target);
            }
        }

        return (null, usual);
    }

    private RuleReading? First(RuleReading[] holding, Predicate<SpecialCase> says) => Array.Find(holding, hit => says(CaseOf(hit)));

    private SpecialCase CaseOf(RuleReading hit) => compiled.Cases[hit.Index];

    private Department? UsualTarget(DecisionExplanation? ordinary) => ordinary?.Decision.Outcome switch
    {
        DecisionOutcome.Rule => compiled.Targets!.ByRule[ordinary.Decision.RuleIndex],
        DecisionOutcome.Default => compiled.Targets!.Default,
        _ => null,
    };

    private Department? CentreOf(in T contact) => region!.Text(in contact) is { } code ? centres.GetValueOrDefault(code) : null;
}
