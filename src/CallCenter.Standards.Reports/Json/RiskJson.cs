using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Reports.Risk;
using CallCenter.Standards.Risk;
using NodaTime.Text;

namespace CallCenter.Standards.Reports.Json;

/// <summary>Writes scores, register and indicators; all names are codes, points and values are exact decimals.</summary>
internal static class RiskJson
{
    /// <summary>The member <c>risk</c>; null for a log without contacts.</summary>
    public static void Write(Utf8JsonWriter json, RiskDay? day)
    {
        if (day is null)
        {
            json.WriteNull("risk");
            return;
        }

        json.WriteStartObject("risk");
        WriteAll(json, "scorecards", day.Cards, WriteCard);
        json.WriteString("registerOn", LocalDatePattern.Iso.Format(day.Days.End));
        WriteAll(json, "register", day.Register, WriteRisk);
        WriteAll(json, "warnings", day.Warnings, static (json, warning) =>
        {
            json.WriteString("code", warning.Code);
            json.WriteString("message", warning.Message);
        });
        WriteAll(json, "heatMaps", day.HeatMaps, WriteMap);
        WriteAll(json, "indicators", day.Indicators, WriteIndicator);
        json.WriteEndObject();
    }

    private static void WriteCard(Utf8JsonWriter json, CardResult card)
    {
        RiskScorecard definition = card.Scorecard.Card;
        json.WriteString("code", definition.Code);
        json.WriteString("version", definition.Version);
        json.WriteString("contentHash", card.Scorecard.ContentHash);
        json.WriteNumber("contacts", card.Contacts);
        json.WriteNumber("mean", (double)card.Mean);
        WriteCounts(json, "bands", definition.Bands.Select(band => band.Code), card.Bands);
        WriteCounts(json, "knockOuts", definition.KnockOuts.Select(knockOut => knockOut.Code), card.KnockOuts);
        WriteCodes(json, "told", card.Told.Select(told => told.Code));
        WriteCodes(json, "knockOutsTold", card.KnockOutsTold.Select(told => told.Code));
        WriteDrift(json, card.Drift);
        WriteAll(json, "highest", card.Highest, WriteContact);
    }

    private static void WriteDrift(Utf8JsonWriter json, PopulationStability? drift)
    {
        if (drift is null)
        {
            json.WriteNull("afternoonAgainstMorning");
            return;
        }

        json.WriteStartObject("afternoonAgainstMorning");
        json.WriteNumber("index", drift.Index);
        json.WriteString("level", Code(drift.LevelBy(StabilityThresholds.Usual)));
        json.WriteEndObject();
    }

    private static void WriteContact(Utf8JsonWriter json, ScoredContact contact)
    {
        json.WriteString("id", contact.Id);
        json.WriteNumber("total", contact.Score.Total);
        json.WriteString("band", contact.Score.Band.Code);
        WriteCodes(json, "knockOuts", contact.Score.KnockOuts.Select(knockOut => knockOut.Code));
        WriteCodes(json, "reasons", contact.Score.Reasons.Select(reason => reason.Code));
        json.WriteNumber("base", contact.Score.Base);
        json.WriteStartObject("contributions");
        foreach (ScoreContribution contribution in contact.Score.Contributions)
        {
            json.WriteNumber(contribution.Characteristic.Code, contribution.Points);
        }

        json.WriteEndObject();
    }

    private static void WriteRisk(Utf8JsonWriter json, RiskReading reading)
    {
        json.WriteString("code", reading.Entry.Code);
        json.WriteString("category", reading.Entry.Category);
        json.WriteString("status", Code(reading.Status));
        json.WriteString("likelihood", reading.Leading.Inherent.Likelihood.Code);
        json.WriteString("impact", reading.Leading.Inherent.Impact.Code);
        json.WriteString("inherentLevel", reading.InherentLevel.Code);
        json.WriteNumber("inherentValue", reading.InherentValue);
        json.WriteString("residualLevel", reading.ResidualLevel.Code);
        json.WriteNumber("residualValue", reading.ResidualValue);
        if (reading.IsAboveAppetite is { } isAbove)
        {
            json.WriteBoolean("aboveAppetite", isAbove);
        }
        else
        {
            json.WriteNull("aboveAppetite");
        }
    }

    private static void WriteMap(Utf8JsonWriter json, RiskHeatMap map)
    {
        json.WriteString("matrix", map.Matrix.Code);
        WriteAll(json, "cells", map.Cells, static (json, cell) =>
        {
            json.WriteString("likelihood", cell.Likelihood.Code);
            json.WriteString("impact", cell.Impact.Code);
            json.WriteString("level", cell.Level.Code);
            WriteCodes(json, "inherent", cell.Inherent);
            WriteCodes(json, "residual", cell.Residual);
        });
    }

    private static void WriteIndicator(Utf8JsonWriter json, IndicatorReading reading)
    {
        json.WriteString("code", reading.Indicator.Code);
        json.WriteString("kpi", reading.Indicator.Kpi);
        if (reading.Value is { } value)
        {
            json.WriteNumber("value", value);
        }
        else
        {
            json.WriteNull("value");
        }

        json.WriteString("unit", Code(reading.Indicator.Unit));
        json.WriteString("status", Code(reading.Status));
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<string> codes, ImmutableArray<long> counts)
    {
        json.WriteStartObject(name);
        foreach ((string code, long count) in codes.Zip(counts))
        {
            json.WriteNumber(code, count);
        }

        json.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter json, string name, IEnumerable<string> codes)
    {
        json.WriteStartArray(name);
        foreach (string code in codes)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
    }

    private static string Code<TEnum>(TEnum member)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());
}
