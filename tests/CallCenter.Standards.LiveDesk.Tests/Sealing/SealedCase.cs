using System.Text;
using System.Text.Json;

namespace CallCenter.Standards.LiveDesk.Tests.Sealing;

/// <summary>A case in which a customer says much, and the search for that in files.</summary>
internal static class SealedCase
{
    /// <summary>What the customer says, and what is said of it.</summary>
    public static string[] Said { get; } = ["欧阳小明", "13912345678", "账户被冻结", "已为客户解冻", "请家人转告", "王律师来电", "客户号A-77"];

    /// <summary>Plays the case to its end.</summary>
    public static async Task PlayAsync(Desk desk, string id)
    {
        await desk.AnsweredAsync(id, "ann");
        (await desk.CommandAsync(id, "accept", "ann", "service-agent", """{"contact":{"need":"inquiry","complexity":"ordinary"}}""")).Ok();
        (await desk.CommandAsync(id, "register", "ann", "service-agent", $$"""
            {"customerName":"{{Said[0]}}","customerContact":"{{Said[1]}}","businessType":"account","details":"{{Said[2]}}","category":"inquiry","priority":"normal","timeLimit":"2026-03-11T08:00:00Z","selfChecked":true}
            """)).Ok();
        (await desk.SendAsync(HttpMethod.Post, $"/cases/{id}/transfers", desk.Token("ann", "service-agent"), $$"""
            {"action":"request","slip":{"customerId":"{{Said[6]}}","customerName":"{{Said[0]}}","customerContact":"{{Said[1]}}","firstLineAgent":"ann","problem":"{{Said[2]}}","done":"{{Said[4]}}","helpNeeded":"{{Said[5]}}","reason":"法律咨询","targetDepartment":"legal","customerTold":true,"expectedTime":"PT4H"} }
            """)).Ok();
        (await desk.CommandAsync(id, "solve", "ann", "service-agent", $$"""{"result":"{{Said[3]}}","reconfirmation":"not-needed"}""")).Ok();
        Answer served = (await desk.SendAsync(HttpMethod.Get, $"/cases/{id}", desk.Token("ann", "service-agent"))).Ok();
        string[] shown = [.. served.Json["facts"]!.AsArray().Select(fact => (string)fact!["text"]!)];
        Assert.Contains(Said[0], shown);
        Assert.Contains(Said[3], shown);
        (await desk.CommandAsync(id, "confirm", "ann", "service-agent", """{"accepted":true,"callbackDue":false,"csat":5}""")).Ok();
    }

    /// <summary>Which texts stand in one of the files, as they are, as JSON escapes them, or in UTF-16.</summary>
    public static string[] Found(IEnumerable<string> files, string[] texts)
    {
        byte[][] contents = [.. files.Select(Read)];
        return [.. texts.Where(text => contents.Any(file => ((byte[][])[Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text), Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text).Trim('"'))])
            .Any(form => file.AsSpan().IndexOf(form) >= 0)))];
    }

    private static byte[] Read(string path)
    {
        // Such as the one that says whose the database is, which nobody else may open.
        if (new FileInfo(path) is { Exists: true, Length: 0 })
        {
            return [];
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            file.CopyTo(memory);
            return memory.ToArray();
        }
        catch (FileNotFoundException)
        {
            // Its database has let it go since the files were listed.
            return [];
        }
    }
}
