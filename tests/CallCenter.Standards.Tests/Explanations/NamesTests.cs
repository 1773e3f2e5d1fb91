using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Every field of every record and every value of a closed one has a name in both languages.</summary>
public sealed class NamesTests
{
    private static readonly StandardBook Book = StandardBook.Shipped;
    private static readonly Standard Standard = Book.Compile();

    public static TheoryData<string> Records => [.. Book.AllRecords.Select(record => record.Name)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_field_of_a_record_has_a_word_in_both_languages(string record)
    {
        RecordDefinition definition = Book.AllRecords.Single(known => known.Name == record);

        Assert.All(Languages(), language => Assert.Empty(definition.Fields.Where(field => !language.HasField(record, field.Name)).Select(field => field.Name)));
    }

    /// <summary>What is so or not is told in a clause: “the operation is not stopped” in place of “operation stopped is no”.</summary>
    [Theory]
    [MemberData(nameof(Records))]
    public void Every_flag_of_a_record_has_its_clauses_in_both_languages(string record)
    {
        RecordDefinition definition = Book.AllRecords.Single(known => known.Name == record);

        Assert.All(Languages(), language => Assert.All(definition.Fields.Where(field => field.Type == FieldType.Boolean), field =>
        {
            string[] clauses = [Clause(language, definition, field, "true"), Clause(language, definition, field, "false"), Clause(language, definition, field, "unknown")];
            Assert.Equal(clauses, clauses.Distinct());
            Assert.All(clauses, clause => Assert.DoesNotMatch("[“「]", clause));
        }));
    }

    /// <summary>The words of flags are of fields of records, or of what tables give.</summary>
    [Fact]
    public void No_clause_is_of_a_flag_that_there_is_not()
    {
        HashSet<string> known = [.. Book.AllRecords.SelectMany(record => record.Fields).Where(field => field.Type == FieldType.Boolean).Select(field => field.Name), "to-customers-region"];

        Assert.All(ExplanationLanguage.English.WordsOf("flag").Select(word => word.Split('/')[0]), word => Assert.Contains(word, known));
    }

    [Fact]
    public void A_flag_that_may_be_unknown_is_told_as_such()
    {
        RecordDefinition record = Book.AllRecords.First(known => known.Fields.Any(field => field.Name == "stopped"));
        FieldDefinition field = record.Fields.Single(one => one.Name == "stopped");
        ExplanationSentence either = ExplanationSentence.Of(
            "condition.flag", ExplanationPart.Field("field", record.Name, field), ExplanationPart.Word("value", "truth", "false"), ExplanationPart.Word("value", "truth", "unknown"));

        Assert.Equal("nothing shows that the operation is stopped", ExplanationLanguage.English.Text(either));
        Assert.Equal("没有记录表明操作已停止", ExplanationLanguage.Chinese.Text(either));
    }

    private static string Clause(ExplanationLanguage language, RecordDefinition record, FieldDefinition field, string value) =>
        language.Text(ExplanationSentence.Of("condition.flag", ExplanationPart.Field("field", record.Name, field), ExplanationPart.Word("value", "truth", value)));

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_value_of_a_closed_field_has_a_name_in_both_languages(string record)
    {
        RecordDefinition definition = Standard.Vocabulary.Close(Book.AllRecords.Single(known => known.Name == record));

        Assert.Empty(from field in definition.Fields from value in field.Values where !HasName(record, field, value) select $"{field.Name}: {value}");
    }

    /// <summary>What a table of the book gives is told by a word: that of a field so called, or one of its own.</summary>
    [Fact]
    public void Every_output_and_every_input_of_a_table_of_the_book_has_a_word_in_both_languages()
    {
        DecisionTable[] tables = [.. Book.Routing.Triage!.GetType().GetProperties().Select(property => property.GetValue(Book.Routing.Triage)).OfType<DecisionTable>(), Book.Routing.Transfers!.SpecialCases!, Book.Routing.Transfers.Targets!, Book.Risk.PlanTable!, Book.Compliance.Violations!.Table!, Book.Callbacks.Triggers!];

        Assert.True(tables.Length > 10, $"{tables.Length} tables");
        Assert.Empty(from table in tables from output in table.Outputs from language in Languages() where !language.HasFieldName(output.Name) select $"{table.Code}: {output.Name}");
    }

    [Fact]
    public void No_word_is_of_a_field_that_no_record_has()
    {
        HashSet<string> known = [.. Book.AllRecords.SelectMany(record => record.Fields.SelectMany(field => new[] { field.Name, $"{record.Name}.{field.Name}" }))];

        Assert.DoesNotContain(ExplanationLanguage.English.WordsOf("field"), word => !known.Contains(word));
    }

    [Fact]
    public void A_host_names_its_own_field_and_without_a_name_its_code_is_marked()
    {
        RecordDefinition record = Contact.Schema.WithText("loan", static (in Contact _) => null).WithText("branch", static (in Contact _) => null).WithLabel("loan", new("贷款", "loan")).Definition;

        Assert.Equal(["贷款", "「branch」"], Told(ExplanationLanguage.Chinese, record));
        Assert.Equal(["loan", "“branch”"], Told(ExplanationLanguage.English, record));
        Assert.Throws<UnknownCodeException>(() => Contact.Schema.WithLabel("none", new("无", "none")));
    }

    /// <summary>A name is for people: conditions made before a field had one go on reading it.</summary>
    [Fact]
    public void A_condition_is_bound_whatever_a_field_is_called()
    {
        RecordSchema<Contact> schema = Contact.Schema.WithLabel("channel", new("接入方式", "way in"));
        CallCenter.Standards.Decisions.RecordPredicate<Contact> isChat = CallCenter.Standards.Decisions.Condition.Compile([new("channel", "chat")], Contact.Schema.Definition).Bind(schema);

        Assert.True(isChat(new Contact { Channel = "chat" }));
        Assert.NotEqual(Contact.Schema.Definition, schema.Definition);
    }

    private static bool HasName(string record, FieldDefinition field, string value) =>
        field.Vocabulary is { } vocabulary ? Languages().All(language => language.HasWord(vocabulary, value))
        : Standard.Vocabulary.NameOf(field.Name, value, record) is { Chinese: not null, English: not null };

    private static string[] Told(ExplanationLanguage language, RecordDefinition record) =>
        [.. new[] { "loan", "branch" }.Select(field => language.Text(new ExplanationSentence("condition.any", [ExplanationPart.Field("field", record.Name, record.Find(field)!)])).Replace("不限", "", StringComparison.Ordinal).Replace(" does not matter", "", StringComparison.Ordinal))];

    private static ExplanationLanguage[] Languages() => [ExplanationLanguage.Chinese, ExplanationLanguage.English];
}
