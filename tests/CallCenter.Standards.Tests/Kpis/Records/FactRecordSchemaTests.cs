using System.Globalization;
using System.Reflection;
using System.Text;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Records;

public class FactRecordSchemaTests
{
    public static TheoryData<ISchemaCheck> Checks { get; } =
    [
        new SchemaCheck<ContactRecord>(ContactRecord.Schema),
        new SchemaCheck<TransferRecord>(TransferRecord.Schema),
        new SchemaCheck<SurveyResponse>(SurveyResponse.Schema),
        new SchemaCheck<WorkOrderRecord>(WorkOrderRecord.Schema),
        new SchemaCheck<ComplaintRecord>(ComplaintRecord.Schema),
        new SchemaCheck<StaffRecord>(StaffRecord.Schema),
        new SchemaCheck<SystemRecord>(SystemRecord.Schema),
        new SchemaCheck<ResponseRecord>(ResponseRecord.Schema),
        new SchemaCheck<ServiceTimeRecord>(ServiceTimeRecord.Schema),
        new SchemaCheck<ForecastRecord>(ForecastRecord.Schema),
        new SchemaCheck<RiskRecord>(RiskRecord.Schema),
        new SchemaCheck<ImprovementRecord>(ImprovementRecord.Schema),
    ];

    [Fact]
    public void Every_shipped_record_is_listed_once() =>
        Assert.Equal(
            FactRecords.All.Select(record => record.Name),
            Checks.Select(static (object?[] row) => ((ISchemaCheck)row[0]!).Definition.Name));

    [Theory]
    [MemberData(nameof(Checks))]
    public void Every_property_is_the_field_of_its_name(ISchemaCheck check) =>
        Assert.Equal(check.PropertyNames, check.Definition.Fields.Select(field => field.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_field_reads_its_property(ISchemaCheck check) => check.AssertReadsKnownValues();

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_fact_that_was_never_set_is_missing(ISchemaCheck check) => check.AssertUnsetIsMissing();

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_record_has_one_instant_to_group_by(ISchemaCheck check) =>
        Assert.Single(check.Definition.Fields, field => field.Type == FieldType.Instant && field.IsRequired);

    public interface ISchemaCheck
    {
        RecordDefinition Definition { get; }

        IEnumerable<string> PropertyNames { get; }

        void AssertReadsKnownValues();

        void AssertUnsetIsMissing();
    }

    /// <summary>Fills a record by reflection and reads it back through its schema; expected ordinals are computed apart from the library.</summary>
    private sealed class SchemaCheck<T>(RecordSchema<T> schema) : ISchemaCheck
        where T : notnull
    {
        private static readonly PropertyInfo[] Properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);

        public RecordDefinition Definition => schema.Definition;

        public IEnumerable<string> PropertyNames => Properties.Select(property => Kebab(property.Name)).Order(StringComparer.Ordinal);

        public void AssertReadsKnownValues()
        {
            object record = Activator.CreateInstance<T>();
            int seed = 2;
            foreach (PropertyInfo property in Properties.Where(property => property.CanWrite))
            {
                property.SetValue(record, Sample(property, seed++));
            }

            AssertFields((T)record);
        }

        public void AssertUnsetIsMissing()
        {
            T record = Activator.CreateInstance<T>();
            AssertFields(record);
            foreach (FieldDefinition field in Definition.Fields.Where(field => !field.IsRequired && field.Values.IsEmpty))
            {
                Assert.Null(PropertyOf(field).GetValue(record));
            }
        }

        public override string ToString() => Definition.Name;

        private void AssertFields(T record)
        {
            for (int i = 0; i < Definition.Fields.Length; i++)
            {
                FieldDefinition field = Definition.Fields[i];
                object? value = PropertyOf(field).GetValue(record);
                string read = field.Type == FieldType.Text
                    ? schema.Reader(i).Text(in record) ?? "missing"
                    : schema.Reader(i).Ordinal(in record).ToString(CultureInfo.InvariantCulture);
                Assert.Equal($"{field.Name}: {Expected(value, field)}", $"{field.Name}: {read}");
            }
        }

        private static PropertyInfo PropertyOf(FieldDefinition field) => Properties.Single(property => Kebab(property.Name) == field.Name);

        private static string Expected(object? value, FieldDefinition field) => value switch
        {
            null => field.Type == FieldType.Text ? "missing" : long.MinValue.ToString(CultureInfo.InvariantCulture),
            string text => text,
            Enum member => Kebab(member.ToString()),
            bool flag => flag ? "1" : "0",
            Instant instant => instant.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture),
            Duration duration => ((long)(duration.TotalSeconds * 10_000_000)).ToString(CultureInfo.InvariantCulture),
            decimal number => ((long)(number * (decimal)Math.Pow(10, field.Scale))).ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        };

        private static object Sample(PropertyInfo property, int seed)
        {
            Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            return type switch
            {
                _ when type == typeof(string) => $"text-{seed}",
                _ when type == typeof(Instant) => Instant.FromUnixTimeSeconds(1_700_000_000 + seed),
                _ when type == typeof(Duration) => Duration.FromSeconds(seed),
                _ when type == typeof(bool) => true,
                _ when type == typeof(long) => (long)seed,
                _ when type == typeof(int) => 1 + (seed % 5), // inside every rating scale
                _ when type == typeof(decimal) => seed + 0.25m,
                { IsEnum: true } => Enum.GetValues(type).GetValue(1)!,
                _ => throw new InvalidOperationException($"No sample of {type}."),
            };
        }

        private static string Kebab(string name)
        {
            var code = new StringBuilder();
            foreach (char c in name)
            {
                _ = char.IsUpper(c) && code.Length > 0 ? code.Append('-') : code;
                code.Append(char.ToLowerInvariant(c));
            }

            return code.ToString();
        }
    }
}
