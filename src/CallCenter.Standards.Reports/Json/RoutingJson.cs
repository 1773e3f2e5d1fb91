using System.Text.Json;
using CallCenter.Standards.Reports.Routing;

namespace CallCenter.Standards.Reports.Json;

/// <summary>Writes where contacts went; codes of the book, counts, ratios as fractions, times in seconds, null where the log does not tell.</summary>
internal static class RoutingJson
{
    public static void Write(Utf8JsonWriter json, RoutingDay day)
    {
        json.WriteStartObject("routing");
        json.WriteNumber("contacts", day.Contacts);
        json.WriteNumber("incomplete", day.Incomplete);
        json.WriteNumber("risk", day.Risks);
        json.WriteNumber("diverted", day.Diverted);
        Array(json, "queues", day.Queues, queue =>
        {
            json.WriteString("queue", queue.Queue?.Code);
            json.WriteNumber("contacts", queue.Contacts);
            json.WriteNumber("urgent", queue.Urgent);
            json.WriteNumber("diverted", queue.Diverted);
            Write(json, day.Assignment is null ? null : queue.Placements);
        });
        Array(json, "skills", day.Skills, skill =>
        {
            json.WriteString("skill", skill.Skill.Code);
            json.WriteNumber("contacts", skill.Contacts);
            json.WriteStartArray("levels");
            foreach (long contacts in skill.ByLevel)
            {
                json.WriteNumberValue(contacts);
            }

            json.WriteEndArray();
            Write(json, day.Assignment is null ? null : skill.Placements);
        });
        Array(json, "departments", day.Departments, row =>
        {
            json.WriteString("outcome", Code(row.Outcome));
            json.WriteString("department", row.Department?.Code);
            json.WriteNumber("contacts", row.Contacts);
            Write(json, row.Transfers);
        });
        json.WriteStartObject("transfers");
        Write(json, day.Transfers);
        json.WriteEndObject();
        Write(json, day.Assignment);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AssignmentDay? assignment)
    {
        if (assignment is null)
        {
            json.WriteNull("assignment");
            return;
        }

        json.WriteStartObject("assignment");
        json.WriteNumber("agents", assignment.Agents);
        json.WriteStartObject("log");
        Write(json, assignment.Log);
        json.WriteEndObject();
        Array(json, "strategies", assignment.Strategies, strategy =>
        {
            json.WriteString("strategy", strategy.Strategy.Code);
            Write(json, strategy.Figures);
            json.WriteNumber("relaxed", strategy.Relaxed);
        });
        Array(json, "unplaced", assignment.Unplaced, row =>
        {
            json.WriteString("reason", Code(row.Reason.Kind));
            json.WriteString("lacking", row.Reason.Lacking is { } lacking ? Code(lacking) : null);
            json.WriteString("required", row.Reason.Required);
            json.WriteNumber("contacts", row.Contacts);
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ServiceFigures figures)
    {
        Write(json, figures.Placements);
        Number(json, "meanWait", figures.MeanWait?.TotalSeconds);
    }

    private static void Write(Utf8JsonWriter json, Placements? placements)
    {
        Number(json, "asked", placements?.Asked);
        Number(json, "atOnce", placements?.AtOnce);
        Number(json, "afterWaiting", placements?.Later);
        Number(json, "toNobody", placements?.Unplaced);
    }

    private static void Write(Utf8JsonWriter json, TransferCounts transfers)
    {
        bool isRecorded = transfers.Recorded > 0;
        Number(json, "transferred", isRecorded ? transfers.Requested : null);
        Number(json, "resolved", isRecorded ? transfers.Resolved : null);
        Number(json, "notResolved", isRecorded ? transfers.NotResolved : null);
        Number(json, "unknown", isRecorded ? transfers.Unknown : null);
        Number(json, "resolvedShare", transfers.ResolvedShare);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Code<TEnum>(TEnum member)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());
}
