using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Tests.Decisions;

public sealed class UnaryTestsErrorTests
{
    [Theory]
    [InlineData("", 0, "A value is expected")]
    [InlineData("   ", 3, "A value is expected, but the text ends here")]
    [InlineData("1,", 2, "A value is expected, but the text ends here")]
    [InlineData("1,,2", 2, "A value is expected, but ',' stands here")]
    [InlineData("1 2", 2, "A comma or the end is expected, but '2' stands here")]
    [InlineData("1..2", 1, "A comma or the end is expected, but '.' stands here")]
    [InlineData("== 1", 1, "A value is expected, but '=' stands here")]
    [InlineData("<", 1, "A value is expected")]
    [InlineData("-, 1", 0, "stands alone")]
    [InlineData("1, -", 3, "stands alone")]
    [InlineData("not(-)", 4, "stands alone")]
    [InlineData("(1", 2, "A comma or ')' is expected, but the text ends here")]
    [InlineData("[1, 2)", 5, "A comma or ']' is expected, but ')' stands here")]
    [InlineData("()", 1, "A value is expected, but ')' stands here")]
    [InlineData("[1..2", 5, "A range ends with")]
    [InlineData("[1..]", 4, "A value is expected, but ']' stands here")]
    [InlineData("[=1..2]", 1, "without an operator")]
    [InlineData("]1, 2]", 2, "Two dots '..' are expected")]
    [InlineData("]1", 2, "Two dots '..' are expected")]
    [InlineData("not(1", 5, "A comma or ')' is expected")]
    [InlineData("not()", 4, "A value is expected")]
    [InlineData("(1, not(2)", 10, "A comma or ')' is expected")]
    [InlineData("\"a", 0, "not closed by a double quote")]
    [InlineData("\"a\\x\"", 2, "An escape is one of")]
    [InlineData("\"a\\", 2, "An escape is one of")]
    [InlineData("\"\\u12\"", 1, "An escape is one of")]
    [InlineData("\"\\U00D800\"", 1, "An escape is one of")]
    [InlineData("\"\\UFFFFFF\"", 1, "An escape is one of")]
    [InlineData("@2026-11-24", 1, "A text in double quotes is expected after '@'")]
    [InlineData("duration(5)", 9, "A text in double quotes is expected after 'duration('")]
    [InlineData("duration(\"PT5S\"", 15, "A closing parenthesis ')' is expected, but the text ends here")]
    [InlineData("date(2026, 11)", 13, "A date is written")]
    [InlineData("time(10)", 7, "A time is written")]
    [InlineData("date and time(5)", 14, "A date and time is written")]
    [InlineData("date and time(date(2026,1,1) time(1,2,3))", 29, "A date and time is written")]
    [InlineData("date and time(date(2026), time(1,2,3))", 23, "A date is written")]
    [InlineData("date and time(date(2026,1,1), date(2026,1,1))", 29, "A date and time is written")]
    [InlineData("date and time(date(2026,1,1), time(1,2))", 38, "A time is written")]
    [InlineData("date(\"2026-11-24\"", 17, "A closing parenthesis")]
    [InlineData("1 \U0001F40E", 2, "but '\U0001F40E' stands here")]
    public void A_text_outside_the_grammar_is_unreadable_at_its_position(string tests, int position, string message)
    {
        UnaryTestsError error = TestedFields.Transfers.ErrorOf(tests);
        Assert.Equal(ConditionFindings.BadCondition, error.Rule);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(position, error.Position);
    }

    [Theory]
    [InlineData("transfers", "\"3\"", 0, "a number, but \"3\" is a text; write one such as 10.")]
    [InlineData("transfers", "1, phone", 3, "phone is a text")]
    [InlineData("transfers", "80%", 0, "80% is a percentage")]
    [InlineData("born", "80%", 0, "80% is a percentage")]
    [InlineData("rating", "80%", 0, "80% is a percentage")]
    [InlineData("rating", "true", 0, "true is a boolean; write one such as 1.5.")]
    [InlineData("wait", "> 10", 2, "takes a days-and-time duration, but 10 is a number; write one such as PT20S.")]
    [InlineData("wait", "P1Y", 0, "P1Y is a years-and-months duration")]
    [InlineData("wait", "P1Y2D", 0, "a duration that mixes months with days or time")]
    [InlineData("tenure", "P3D", 0, "P3D is a days-and-time duration; write one such as P1Y6M.")]
    [InlineData("born", "2026-11-24T10:30:00", 0, "is a local date and time; write one such as 2026-11-24.")]
    [InlineData("born", "\"2026-11-24\"", 0, "is a text")]
    [InlineData("call-back-at", "10:30:00Z", 0, "takes a time of day, but 10:30:00Z is a time of day with an offset or zone; write one such as 10:30:00.")]
    [InlineData("call-back-at", "time(\"10:30:00@Europe/Paris\")", 0, "a time of day with an offset or zone")]
    [InlineData("call-back-at", "@\"10:30:00@America/Toronto\"", 0, "a time of day with an offset or zone")]
    [InlineData("due", "2026-11-24T10:30:00+08:00", 0, "is a date and time with an offset or zone; write one such as 2026-11-24T10:30:00.")]
    [InlineData("due", "2026-11-24", 0, "is a date")]
    [InlineData("arrival", "2026-11-24T10:30:00", 0, "is a local date and time; write one such as 2026-11-24T10:30:00Z.")]
    [InlineData("channel", "10", 0, "10 is a number; write one such as \"phone\".")]
    [InlineData("channel", "true", 0, "true is a boolean")]
    [InlineData("channel", "phone, @\"PT20S\"", 7, "is a days-and-time duration")]
    [InlineData("outcome", "10", 0, "write one such as \"answered\"")]
    [InlineData("queued", "1", 0, "takes a boolean, but 1 is a number; write one such as true.")]
    [InlineData("queued", "true, < true", 6, "have no order; test it with = or !=")]
    [InlineData("queued", "[false..true]", 0, "have no order")]
    [InlineData("transfers", "< null", 2, "There is no order of null")]
    [InlineData("transfers", "[null..5]", 1, "There is no order of null")]
    [InlineData("transfers", "[5..null]", 4, "There is no order of null")]
    [InlineData("transfers", "[1..\"5\"]", 4, "is a text")]
    [InlineData("transfers", "not(\"5\")", 4, "is a text")]
    public void A_literal_of_another_type_names_the_field_its_type_and_a_right_literal(string field, string tests, int position, string message)
    {
        UnaryTestsError error = TestedFields.Named(field).ErrorOf(tests);
        Assert.Equal(ConditionFindings.ConditionType, error.Rule);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(position, error.Position);
    }

    [Theory]
    [InlineData("born", "2026-13-45")]
    [InlineData("born", "date(2026, 2, 30)")]
    [InlineData("born", "date(\"10:30:00\")")]
    [InlineData("born", "date(2026, 1.5, 1)")]
    [InlineData("born", "@\"tomorrow\"")]
    [InlineData("call-back-at", "24:00:01")]
    [InlineData("call-back-at", "24:00:00.00000001")]
    [InlineData("call-back-at", "10:60")]
    [InlineData("call-back-at", "10:30:60")]
    [InlineData("call-back-at", "1:30:00")]
    [InlineData("call-back-at", "10:3")]
    [InlineData("call-back-at", "10:30:0")]
    [InlineData("call-back-at", "10:30x00")]
    [InlineData("call-back-at", "10-30:00")]
    [InlineData("call-back-at", "10:30:00.")]
    [InlineData("call-back-at", "10:30:00.x")]
    [InlineData("call-back-at", "10:30:00+99")]
    [InlineData("call-back-at", "10:30:00@Nowhere/Land")]
    [InlineData("call-back-at", "time(\"2026-11-24\")")]
    [InlineData("due", "2026-11-24T")]
    [InlineData("due", "2026-11-24Tx")]
    [InlineData("due", "2026-02-30T10:00:00")]
    [InlineData("due", "date and time(\"10:00:00\")")]
    [InlineData("due", "date and time(\"never\")")]
    [InlineData("arrival", "2026-11-24T10:30:00+25:00")]
    [InlineData("arrival", "2026-11-24T10:30:00@Nowhere/Land")]
    [InlineData("arrival", "9999-12-31T10:30:00@Europe/Paris")]
    [InlineData("arrival", "-9998-01-01T10:30:00@Europe/Paris")]
    [InlineData("wait", "duration(\"P\")")]
    [InlineData("wait", "duration(\"PT\")")]
    [InlineData("wait", "duration(\"P1DT\")")]
    [InlineData("wait", "duration(\"P1S\")")]
    [InlineData("wait", "duration(\"PxT5S\")")]
    [InlineData("wait", "duration(\"PT1D\")")]
    [InlineData("wait", "duration(\"PT1S1M\")")]
    [InlineData("wait", "duration(\"PT1M1M\")")]
    [InlineData("wait", "duration(\"PT1.5M\")")]
    [InlineData("wait", "duration(\"PT.5S\")")]
    [InlineData("wait", "duration(\"PT1.S\")")]
    [InlineData("wait", "duration(\"PT5\")")]
    [InlineData("wait", "duration(\"P1DTxS\")")]
    [InlineData("wait", "duration(\"20S\")")]
    [InlineData("transfers", "1.")]
    [InlineData("transfers", "1.2.3")]
    [InlineData("transfers", "1e")]
    [InlineData("transfers", "1ex")]
    [InlineData("transfers", "+1")]
    [InlineData("transfers", "--1")]
    [InlineData("transfers", "1%%")]
    [InlineData("transfers", "1_000")]
    [InlineData("transfers", "x%")]
    [InlineData("channel", "9lives")]
    [InlineData("channel", "@\"phone\"")]
    public void A_literal_that_is_no_value_at_all_is_unreadable(string field, string tests)
    {
        UnaryTestsError error = TestedFields.Named(field).ErrorOf(tests);
        Assert.Equal(ConditionFindings.BadCondition, error.Rule);
        Assert.InRange(error.Position, 0, tests.Length);
    }

    [Theory]
    [InlineData("phone, a:b", 8, "write \"a:b\" in double quotes")]
    [InlineData("not", 0, "write \"not\" in double quotes")]
    [InlineData("date", 0, "write \"date\" in double quotes")]
    [InlineData("phone, duration", 7, "write \"duration\" in double quotes")]
    public void A_word_that_means_something_else_has_to_be_quoted(string tests, int position, string message)
    {
        UnaryTestsError error = TestedFields.Channel.ErrorOf(tests);
        Assert.Equal((ConditionFindings.BadCondition, position), (error.Rule, error.Position));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answerd", 0, "has no value 'answerd'; 'answered' is near; there are: answered, abandoned, self-served.")]
    [InlineData("answered, \"lost\"", 10, "has no value 'lost'; there are: answered, abandoned, self-served.")]
    public void A_value_outside_a_closed_set_names_the_set_and_the_nearest(string tests, int position, string message)
    {
        UnaryTestsError error = TestedFields.Outcome.ErrorOf(tests);
        Assert.Equal((ConditionFindings.ConditionValue, position), (error.Rule, error.Position));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_is_limited_to_64()
    {
        static string Nested(string open, string close, int depth) => string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
        Assert.True(TestedFields.Transfers.Passes("1", Nested("(", ")", 64)));
        Assert.True(TestedFields.Transfers.Passes("1", Nested("not(", ")", 64)));
        Assert.Equal(64, TestedFields.Transfers.ErrorOf(Nested("[", "]", 65)).Position);
        Assert.Contains("64 deep", TestedFields.Transfers.ErrorOf(Nested("not(", ")", 100_000)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_character_is_not_repeated_in_the_message() =>
        Assert.Equal("A comma or the end is expected, but half a surrogate pair stands here.", TestedFields.Transfers.ErrorOf("1 \uD83D").Message);

    [Fact]
    public void A_long_literal_is_cut_short_in_the_message() =>
        Assert.Contains(", but " + new string('a', 60) + "… is a text;", TestedFields.Transfers.ErrorOf(new string('a', 100_000)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_long_literal_is_not_cut_within_a_surrogate_pair() =>
        Assert.Contains(", but \"" + new string('a', 58) + "… is a text;", TestedFields.Transfers.ErrorOf("\"" + new string('a', 58) + "\U0001F40E\"").Message, StringComparison.Ordinal);

    [Fact]
    public void The_exception_of_Parse_carries_the_error()
    {
        UnaryTestsException exception = Assert.Throws<UnaryTestsException>(() => UnaryTests.Parse("1,", TestedFields.Transfers));
        Assert.Equal((ConditionFindings.BadCondition, 2, "A value is expected, but the text ends here."), (exception.Error.Rule, exception.Error.Position, exception.Error.Message));
        Assert.Equal("A value is expected, but the text ends here. (at 2)", exception.Message);
    }
}
