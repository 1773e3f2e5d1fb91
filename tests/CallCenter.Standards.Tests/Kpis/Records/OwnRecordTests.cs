using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Risk.Scorecards;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Kpis.Records;

/// <summary>A host's definition of a record takes the place of the shipped one of its name, wherever records are given; the others stay.</summary>
public sealed class OwnRecordTests
{
    private static readonly RecordDefinition Own = new(ContactRecord.Schema.Definition.Name, [.. ContactRecord.Schema.Definition.Fields, new FieldDefinition("desk", FieldType.Text, isRequired: false)]);

    public static TheoryData<string> Ways => ["alone", "beside the shipped ones", "twice"];

    private static ImmutableArray<RecordDefinition> Given(string way) => way switch
    {
        "alone" => [Own],
        "beside the shipped ones" => [.. FactRecords.All, Own],
        _ => [ContactRecord.Schema.Definition, Own],
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void It_replaces_the_one_of_its_name_in_its_place(string way)
    {
        ImmutableArray<RecordDefinition> records = FactRecords.With(Given(way));

        Assert.Equal(FactRecords.All.Select(record => record.Name), records.Select(record => record.Name));
        Assert.Same(Own, records.Single(record => record.Name == Own.Name));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Measures_are_taken_over_it_and_over_the_others(string way)
    {
        MeasureDefinition[] measures = [Sample.Measure("night", where: [new("desk", "\"night\"")]), Sample.Measure("answers", record: SurveyResponse.Schema.Definition.Name)];

        Assert.NotNull(KpiEvaluator.Compile(Sample.Catalogue([.. measures], Sample.Kpi("k", "night / night")), Given(way)));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_book_is_read_with_it(string way) => Assert.DoesNotContain(StandardBook.Parse(StandardBook.Shipped.ToJson(), new BookReadOptions { Records = Given(way) }).Validate(), finding => finding.Severity == FindingSeverity.Error);

    /// <summary>The last of two counts for scorecards and guards as well.</summary>
    [Fact]
    public void Scorecards_and_workflows_take_the_last_of_two()
    {
        RecordDefinition contact = new(Contact.Schema.Definition.Name, [.. Contact.Schema.Definition.Fields, new FieldDefinition("desk", FieldType.Text, isRequired: false)]);
        RecordDefinition item = new(WorkItem.Schema.Definition.Name, [.. WorkItem.Schema.Definition.Fields, new FieldDefinition("desk", FieldType.Text, isRequired: false)]);

        Assert.Single(RiskScorecards.Compile([Cards.With(Cards.OnField("desk", "desk", ("night", 5), ("not(night), null", 0)))], [Contact.Schema.Definition, contact]).All);
        Assert.NotEmpty(WorkflowLibrary.Compile(StandardBook.Shipped.Workflows, [WorkItem.Schema.Definition, item], StandardBook.Shipped.Compile().Calendars).All);
    }
}
