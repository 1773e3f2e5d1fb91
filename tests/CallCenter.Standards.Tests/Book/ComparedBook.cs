using System.Text.Json.Nodes;

namespace CallCenter.Standards.Tests.Book;

/// <summary>A book whose comparison <c>changed-while-waiting</c> is asked.</summary>
internal static class ComparedBook
{
    /// <summary>Asks it in the table of priorities, whose first rule makes an emergency of it, and in the fraud card, as a knock-out.</summary>
    /// <param name="book">The book, in which the vocabulary has the comparison.</param>
    public static void Ask(JsonNode book)
    {
        JsonNode table = book["routing"]!["triage"]!["priority"]!;
        table["inputs"]!.AsArray().Add(JsonNode.Parse("""{"field":"changed-while-waiting"}"""));
        foreach (JsonNode? rule in table["rules"]!.AsArray())
        {
            rule!["when"]!.AsArray().Add("-");
        }

        JsonNode first = table["rules"]![0]!.DeepClone();
        first["code"] = "changed";
        first["when"] = new JsonArray([.. first["when"]!.AsArray().Select((_, i) => JsonValue.Create(i == first["when"]!.AsArray().Count - 1 ? "true" : "-"))]);
        first["then"]!.AsArray()[0] = "emergency";
        table["rules"]!.AsArray().Insert(0, first);
        book["risk"]!["scorecards"]!.AsArray().First(card => (string)card!["code"]! == "fraud")!["knockOuts"]!.AsArray().Add(JsonNode.Parse(
            """{"code":"changed","name":{"en":"Changed"},"when":{"changed-while-waiting":"true"},"band":"critical"}"""));
    }
}
