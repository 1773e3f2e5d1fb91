using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>How the single values of the risk section are read and written; what is null is left out.</summary>
internal static class RiskScalars
{
    /// <summary>A row of texts.</summary>
    public static bool Texts(JsonValue value, out ImmutableArray<string> row) => Row(value, JsonScalars.Text, out row);

    /// <summary>A row of numbers.</summary>
    public static bool Numbers(JsonValue value, out ImmutableArray<decimal> row) => Row<decimal>(value, JsonScalars.Number, out row);

    public static void WriteRows<T>(Utf8JsonWriter writer, string name, ImmutableArray<ImmutableArray<T>> rows, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (ImmutableArray<T> row in rows)
        {
            writer.WriteStartArray();
            foreach (T cell in row)
            {
                write(writer, cell);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    public static void WriteNumber(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }

    public static void WriteDate(Utf8JsonWriter writer, string name, LocalDate? date) =>
        writer.Text(name, date is { } known ? LocalDatePattern.Iso.Format(known.WithCalendar(CalendarSystem.Iso)) : null);

    /// <summary>A text that is left out where there is none.</summary>
    public static void WriteLocalized(Utf8JsonWriter writer, string name, LocalizedText? text)
    {
        if (text is not null)
        {
            writer.Localized(name, text);
        }
    }

    /// <summary>Every cell is read, so that all that are wrong are told.</summary>
    private static bool Row<T>(JsonValue value, JsonRead<T> read, out ImmutableArray<T> row)
    {
        row = [];
        if (!value.Is(JsonValueKind.Array))
        {
            return false;
        }

        bool isRead = true;
        ImmutableArray<T>.Builder cells = ImmutableArray.CreateBuilder<T>();
        foreach (JsonElement element in value.Element.EnumerateArray())
        {
            JsonValue at = value.At(cells.Count.ToString(CultureInfo.InvariantCulture), element);
            T cell = default!;
            isRead &= at.IsGiven() && read(at, out cell);
            cells.Add(cell);
        }

        row = cells.DrainToImmutable();
        return isRead;
    }
}
