using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// The SQL expression of a field. Texts are texts, flags are booleans, numbers are of any numeric type, durations are seconds, dates are dates, and instants are timestamps with a time zone (in DuckDB also without one, in UTC). A missing value is null.
/// </summary>
/// <param name="Field">The field of the record, such as <c>wait</c>.</param>
/// <param name="Sql">The expression, such as <c>wait_ms / 1000.0</c>.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WarehouseColumn(string Field, string Sql);
