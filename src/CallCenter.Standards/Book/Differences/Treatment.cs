using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>How one standard treats a contact: the answers of triage and of transfer by their codes.</summary>
internal sealed class Treatment
{
    private static readonly ImmutableArray<RoutePart> Parts = [.. Enum.GetValues<RoutePart>()];

    private readonly (string? Code, LocalizedText? Name)[] answers = new (string?, LocalizedText?)[Parts.Length];

    private Treatment()
    {
    }

    /// <summary>Asks a standard.</summary>
    public static Treatment Of(Standard standard, in Contact contact, string? riskBand)
    {
        TriageDecision triage = standard.Routing.Triage(in contact, riskBand);
        TransferDecision transfer = standard.Routing.Transfer(in contact, riskBand);
        var treatment = new Treatment();
        treatment.Put(RoutePart.Risk, triage.IsRisk);
        treatment.Put(RoutePart.Stop, triage.StopsAtOnce);
        treatment.Put(RoutePart.Queue, triage.Queue?.Code, triage.Queue?.Name);
        treatment.Put(RoutePart.Strategy, triage.Strategy?.Code, triage.Strategy?.Name);
        treatment.Put(RoutePart.Department, transfer.Target?.Code, transfer.Target?.Name);
        treatment.Put(RoutePart.Priority, triage.Priority?.Code, triage.Priority?.Name);
        treatment.Put(RoutePart.Skills, triage.Skills.Count == 0 ? null : triage.Skills.ToString(), triage.Skills.Count == 0 ? null : NameOf(standard, triage.Skills));
        treatment.Put(RoutePart.Reception, triage.Reception?.Code, triage.Reception?.Name);
        treatment.Put(RoutePart.ServiceLevel, triage.Policy, triage.Policy is { } policy ? standard.Book.ServiceLevels.Policies.FirstOrDefault(known => known.Code == policy)?.Name : null);
        treatment.Put(RoutePart.Urgency, EnumCodes<TransferUrgency>.CodeOf(transfer.Urgency), null);
        treatment.Put(RoutePart.Notice, transfer.Notice?.Code, transfer.Notice?.Name);
        treatment.Put(RoutePart.Support, transfer.Support?.ToString(), transfer.Support?.Team.Name);
        return treatment;
    }

    /// <summary>The parts that differ in a later treatment; none where both are alike.</summary>
    public ImmutableArray<AnswerChange> Against(Treatment later)
    {
        ImmutableArray<AnswerChange>.Builder changes = ImmutableArray.CreateBuilder<AnswerChange>();
        foreach (RoutePart part in Parts)
        {
            (string? Code, LocalizedText? Name) was = answers[(int)part];
            (string? Code, LocalizedText? Name) now = later.answers[(int)part];
            if (was.Code != now.Code)
            {
                changes.Add(new AnswerChange(part, was.Code, now.Code) { BeforeName = was.Name, AfterName = now.Name });
            }
        }

        return changes.DrainToImmutable();
    }

    private static LocalizedText NameOf(Standard standard, RequiredSkills skills)
    {
        (LocalizedText Name, int Level)[] named = [.. skills.Select(skill => (standard.Routing.Catalogue.Skills.FirstOrDefault(known => known.Code == skill.Skill)?.Name ?? new LocalizedText(skill.Skill, skill.Skill), skill.Level))];
        return new LocalizedText(
            string.Join('、', named.Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Name.Chinese ?? one.Name.English}{one.Level}级"))),
            string.Join(", ", named.Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Name.English ?? one.Name.Chinese} level {one.Level}"))));
    }

    private void Put(RoutePart part, bool? flag) => Put(part, flag is { } known ? (known ? "true" : "false") : null, null);

    private void Put(RoutePart part, string? code, LocalizedText? name) => answers[(int)part] = (code, name);
}
