using System.Text.Json;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Assignment strategies in JSON.</summary>
internal static class AssignmentCodec
{
    public static AssignmentCatalogue Read(JsonMembers members) => new() { Strategies = members.Definitions("strategies", ReadStrategy) };

    public static void Write(Utf8JsonWriter writer, AssignmentCatalogue catalogue) => writer.Definitions("strategies", catalogue.Strategies, Write);

    private static AssignmentStrategy ReadStrategy(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Steps = members.Definitions("steps", static step => new AssignmentStep(step.Values<WeightedCriterion>("criteria", ReadCriterion))),
        IdleHorizon = members.OptionalValue<Duration>("idleHorizon", JsonScalars.Time),
        Rings = members.OptionalDefinitions("rings", ReadRing),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    private static void Write(Utf8JsonWriter writer, AssignmentStrategy strategy)
    {
        writer.Text("code", strategy.Code);
        writer.Localized("name", strategy.Name);
        writer.Definitions("steps", strategy.Steps, static (writer, step) => writer.Definitions("criteria", step.Criteria, Write));
        writer.Time("idleHorizon", strategy.IdleHorizon);
        writer.OptionalDefinitions("rings", strategy.Rings, static (writer, ring) =>
        {
            writer.Time("after", ring.After);
            writer.Definitions("relax", ring.Relax, Write);
        });
        writer.Provenance(strategy.Provenance);
    }

    private static bool ReadCriterion(JsonValue value, out WeightedCriterion criterion) => JsonMembers.Read(
        value,
        static members => new WeightedCriterion(
            members.Required<AssignmentCriterion>("criterion", JsonScalars.Enumeration), members.OptionalValue<int>("weight", ServiceLevelScalars.Count) ?? 1),
        out criterion);

    private static void Write(Utf8JsonWriter writer, WeightedCriterion criterion)
    {
        writer.Code("criterion", criterion.Criterion);
        if (criterion.Weight != 1)
        {
            writer.WriteNumber("weight", criterion.Weight);
        }
    }

    private static RelaxationRing ReadRing(JsonMembers members) =>
        new(members.Required<Duration>("after", JsonScalars.Time), members.Values<Relaxation>("relax", ReadRelaxation));

    private static bool ReadRelaxation(JsonValue value, out Relaxation relaxation) => JsonMembers.Read(
        value,
        static members => new Relaxation(
            members.Required<RelaxableRequirement>("requirement", JsonScalars.Enumeration),
            members.Optional<string>("skill", JsonScalars.Text),
            members.OptionalValue<int>("lowerBy", ServiceLevelScalars.Count)),
        out relaxation);

    private static void Write(Utf8JsonWriter writer, Relaxation relaxation)
    {
        writer.Code("requirement", relaxation.Requirement);
        writer.Text("skill", relaxation.Skill);
        if (relaxation.LowerBy is { } levels)
        {
            writer.WriteNumber("lowerBy", levels);
        }
    }
}
