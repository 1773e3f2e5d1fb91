using System.Text.Json;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Book;

/// <summary>Rules of decision tables in JSON; cells are arrays in the order of the columns.</summary>
internal static class DecisionRuleCodec
{
    public static DecisionRule Read(JsonMembers members) => new()
    {
        Code = members.Optional<string>("code", JsonScalars.Text),
        When = members.Values<string>("when", JsonScalars.Text),
        Then = members.Values<string>("then", JsonScalars.Text),
        Annotation = members.OptionalNote<string>("annotation", JsonScalars.Text),
        Provenance = members.OptionalNote<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, DecisionRule rule)
    {
        writer.Text("code", rule.Code);
        writer.Texts("when", rule.When);
        writer.Texts("then", rule.Then);
        writer.Text("annotation", rule.Annotation);
        writer.OptionalProvenance(rule.Provenance);
    }
}
