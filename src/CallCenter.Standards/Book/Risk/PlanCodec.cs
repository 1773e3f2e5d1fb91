using System.Text.Json;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Emergency plans in JSON.</summary>
internal static class PlanCodec
{
    public static EmergencyPlan Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Organisation = members.Definitions("organisation", static members => new PlanDuty(
            members.Required<string>("role", JsonScalars.Text),
            members.Note<LocalizedText>("duty", JsonVocabulary.Localized))),
        Steps = members.Definitions("steps", ReadStep),
        Notifications = members.OptionalDefinitions("notifications", static members => new PlanNotification(
            members.Required<string>("to", JsonScalars.Text),
            members.Required<Duration>("within", JsonScalars.Time),
            members.Note<LocalizedText>("content", JsonVocabulary.Localized))),
        Resources = members.Values<LocalizedText>("resources", JsonVocabulary.Localized),
        DrillEveryMonths = members.Required<int>("drillEveryMonths", ServiceLevelScalars.Count),
        FirstDrill = members.OptionalValue<LocalDate>("firstDrill", JsonScalars.Date),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, EmergencyPlan plan)
    {
        writer.Text("code", plan.Code);
        writer.Localized("name", plan.Name);
        writer.Definitions("organisation", plan.Organisation, static (writer, duty) =>
        {
            writer.Text("role", duty.Role);
            writer.Localized("duty", duty.Duty);
        });
        writer.Definitions("steps", plan.Steps, WriteStep);
        writer.OptionalDefinitions("notifications", plan.Notifications, static (writer, notification) =>
        {
            writer.Text("to", notification.To);
            writer.Time("within", notification.Within);
            writer.Localized("content", notification.Content);
        });
        writer.Definitions("resources", plan.Resources, static (writer, resource) =>
        {
            writer.Text("zh-CN", resource.Chinese);
            writer.Text("en", resource.English);
        });
        RiskScalars.WriteNumber(writer, "drillEveryMonths", plan.DrillEveryMonths);
        RiskScalars.WriteDate(writer, "firstDrill", plan.FirstDrill);
        writer.Provenance(plan.Provenance);
    }

    private static PlanStep ReadStep(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Phase = members.Required<ResponsePhase>("phase", JsonScalars.Enumeration),
        Role = members.Required<string>("role", JsonScalars.Text),
        Policy = members.Optional<string>("policy", JsonScalars.Text),
        Target = members.Optional<string>("target", JsonScalars.Text),
    };

    private static void WriteStep(Utf8JsonWriter writer, PlanStep step)
    {
        writer.Text("code", step.Code);
        writer.Localized("name", step.Name);
        writer.Code("phase", step.Phase);
        writer.Text("role", step.Role);
        writer.Text("policy", step.Policy);
        writer.Text("target", step.Target);
    }
}
