using System.Text.Json;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>Skills, priorities, queues and resources in JSON: a code and a name, and little more.</summary>
internal static class RoutingTermCodec
{
    public static Skill ReadSkill(JsonMembers members) => new()
    {
        Code = Code(members),
        Name = Name(members),
        Levels = members.Required<int>("levels", ServiceLevelScalars.Count),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static ContactPriority ReadPriority(JsonMembers members) => new() { Code = Code(members), Name = Name(members) };

    public static QueueDefinition ReadQueue(JsonMembers members) => new() { Code = Code(members), Name = Name(members) };

    public static HandlingResource ReadResource(JsonMembers members) => new() { Code = Code(members), Name = Name(members) };

    public static void WriteSkill(Utf8JsonWriter writer, Skill skill)
    {
        Write(writer, skill.Code, skill.Name);
        writer.WriteNumber("levels", skill.Levels);
        writer.Provenance(skill.Provenance);
    }

    public static void Write(Utf8JsonWriter writer, string code, LocalizedText name)
    {
        writer.Text("code", code);
        writer.Localized("name", name);
    }

    private static string Code(JsonMembers members) => members.Required<string>("code", JsonScalars.Text);

    private static LocalizedText Name(JsonMembers members) => members.Note<LocalizedText>("name", JsonVocabulary.Localized);
}
