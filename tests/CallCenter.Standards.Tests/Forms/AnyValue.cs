using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Kpis.Totals;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>
/// Makes values of any public type of the library by its constructors and init properties, with texts, times and numbers at the edges; what a type refuses is drawn again.
/// Always the same for the same seed.
/// </summary>
internal sealed class AnyValue(int seed)
{
    private const int Tries = 200;
    private const int Deepest = 6;
    private const int Endless = 40;

    private static readonly string[] Texts = ["x", "名称", "a \"b\" \\ / <&>'", "line\nbreak", "\U0001F40E", "é e\u0301", "80 %", "null", "\u200E", " blank before"];
    private static readonly string[] Codes = ["service-level", "phone", "a", "gold-1"];

    private static readonly ServiceScripts Scripts = StandardBook.Shipped.Compile().Scripts;

    private static Script Greeting => Scripts.All.First(script => script.Code == "greeting");

    private readonly Random random = new(seed);
    private int depth;

    /// <summary>A value of a type.</summary>
    public object Of(Type type) => Make(type) ?? throw new InvalidOperationException($"No value of {type} could be made.");

    /// <summary>A value of a type.</summary>
    public T Of<T>() => (T)Of(typeof(T));

    private object? Make(Type type)
    {
        Type value = Nullable.GetUnderlyingType(type) ?? type;
        if (value != type && random.Next(3) == 0)
        {
            return null;
        }

        return Simple(value) ?? AnyAnswer.Of(value, this, random) ?? (value.IsArray || IsList(value) || IsHistory(value) ? List(value) : Composite(value));
    }

    private object? Simple(Type type) => type switch
    {
        _ when type == typeof(IsoDayOfWeek) => (IsoDayOfWeek)random.Next(1, 8),
        _ when type.IsEnum => Enum.GetValuesAsUnderlyingType(type) is var all ? Enum.ToObject(type, all.GetValue(random.Next(all.Length))!) : null,
        _ when type == typeof(string) => random.Next(2) == 0 ? Texts[random.Next(Texts.Length)] : Codes[random.Next(Codes.Length)],
        _ when type == typeof(bool) => random.Next(2) == 0,
        _ when type == typeof(int) => random.Next(4) == 0 ? random.Next(0, 1_000_000) : random.Next(0, 6),
        _ when type == typeof(long) => random.Next(4) == 0 ? random.NextInt64(0, 1L << 16) : random.NextInt64(0, 6),
        _ when type == typeof(ulong) => (ulong)random.NextInt64(),
        _ when type == typeof(double) => random.Next(2) == 0 ? random.NextDouble() : random.Next(1, 1000),
        _ when type == typeof(decimal) => random.Next(0, 10_000) / (decimal)(random.Next(2) == 0 ? 100 : 1),
        _ when type == typeof(Duration) => Duration.FromTicks(random.NextInt64(0, 1L << random.Next(1, 45))),
        _ when type == typeof(Instant) => Instant.FromUnixTimeTicks(random.NextInt64(0, 1L << 54)),
        _ when type == typeof(LocalDate) => new LocalDate(2026, 1, 1).PlusDays(random.Next(-20_000, 20_000)),
        _ when type == typeof(LocalTime) => LocalTime.FromSecondsSinceMidnight(random.Next(86_400)),
        _ when type == typeof(WarningThreshold) => random.Next(2) == 0 ? WarningThreshold.AtPercent(Percentage.FromPercent(random.Next(1, 100))) : WarningThreshold.BeforeDue(Duration.FromMinutes(random.Next(1, 100))),
        _ when type == typeof(CutOffTime) => random.Next(2) == 0 ? CutOffTime.At(LocalTime.FromSecondsSinceMidnight(random.Next(86_400))) : CutOffTime.BeforeClosing(Duration.FromMinutes(random.Next(0, 100))),
        _ when type == typeof(Percentage) => Percentage.FromPercent(random.Next(1, 10_000) / 100m),
        _ when type == typeof(LocalizedText) => new LocalizedText(Texts[random.Next(Texts.Length)], random.Next(2) == 0 ? null : Texts[random.Next(Texts.Length)]),
        _ when type == typeof(StandardFingerprint) => random.Next(3) == 0 ? default : WrittenTotalsSample.Totals.Standards[0],
        _ when type == typeof(GroupKey) => GroupKey.Of([.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(3) == 0 ? null : Texts[random.Next(Texts.Length)])]),
        _ when type == typeof(ServiceLevelPolicy) => StandardBook.Shipped.ServiceLevels.Policies[random.Next(StandardBook.Shipped.ServiceLevels.Policies.Length)],
        _ when type == typeof(EventLog) => AnyLog(),
        _ when type == typeof(ConformanceReport) => AnyReport(),
        _ when type == typeof(ScriptAnswer) => AnyWords(),
        _ when type == typeof(ScriptText) => Scripts.SayVersion("greeting", Greeting.Version, Channels.Phone, CultureInfo.GetCultureInfo(random.Next(2) == 0 ? "zh-CN" : "en")).Text,
        _ when type == typeof(Rating) => new Rating(RatingScale.Nps, random.Next(11)),
        _ when type == typeof(StepResult) => AnyResult(),
        _ when type == typeof(CultureInfo) => CultureInfo.GetCultureInfo(random.Next(2) == 0 ? "zh-CN" : "en"),
        _ when type == typeof(Provenance) => new Provenance((ProvenanceKind)random.Next(4), Texts[random.Next(Texts.Length)]),
        _ => null,
    };

    private EventLog AnyLog() => EventLog.From(Enumerable.Range(0, random.Next(6)).Select(i => new LogEntry($"{random.Next(3)}", Texts[random.Next(Texts.Length)], Instant.FromUnixTimeSeconds(random.Next(1_000)), random.Next(2) == 0 ? null : "agent")));

    private ConformanceReport AnyReport()
    {
        WorkflowDefinition workflow = StandardBook.Shipped.Workflows.Workflows[random.Next(StandardBook.Shipped.Workflows.Workflows.Length)];
        return WorkflowConformance.Compile(workflow, ActivityMapping.OfHistories(workflow)).Check(AnyLog());
    }

    private ScriptAnswer AnyWords() => random.Next(3) switch
    {
        0 => Scripts.Say("greeting", Channels.Phone, CultureInfo.GetCultureInfo("en"), Instant.MinValue, default),
        1 => Scripts.SayVersion("greeting", Greeting.Version, Channels.Phone, CultureInfo.GetCultureInfo("zh-CN")),
        _ => new ScriptAnswer(Greeting, ScriptGap.NoWordingForChannel),
    };

    private object AnyResult() => random.Next(3) switch
    {
        0 => new StepResult(1 + random.Next(9)),
        1 => new StepResult(Of<ImmutableArray<CaseRefusal>>()),
        _ => new StepResult(Of<ImmutableArray<WorkflowEvent>>(), Of<ImmutableArray<UnknownValue>>() is { IsEmpty: false } unknown ? new UnknownValues(unknown) : null),
    };

    private static bool IsHistory(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(History<>);

    private static History<T> ToHistory<T>(T[] items) => [.. items];

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private object List(Type type)
    {
        Type item = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        var items = Array.CreateInstance(item, depth > Deepest ? 0 : random.Next(0, 3));
        for (int i = 0; i < items.Length; i++)
        {
            // Conditions are an object: each field once.
            items.SetValue(item == typeof(FieldCondition) ? new FieldCondition(Codes[i], Of<string>()) : Of(item), i);
        }

        return type.IsArray ? items : typeof(AnyValue).GetMethod(IsHistory(type) ? nameof(ToHistory) : nameof(ToImmutable), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static ImmutableArray<T> ToImmutable<T>(T[] items) => [.. items];

    private object? Composite(Type type)
    {
        Type[] shapes = type.IsAbstract ? [.. type.Assembly.GetTypes().Where(shape => shape.IsSubclassOf(type) && !shape.IsAbstract)] : [type];
        if (shapes.Length == 0 || depth > Endless)
        {
            return null;
        }

        depth++;
        for (int i = 0; i < Tries; i++)
        {
            try
            {
                object? made = Build(shapes[random.Next(shapes.Length)]);
                depth--;
                return made;
            }
            catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
            {
                // Drawn again.
            }
        }

        depth--;
        return null;
    }

    private object? Build(Type type)
    {
        ConstructorInfo? constructor = Constructors(type, BindingFlags.Public).LastOrDefault() ?? Constructors(type, BindingFlags.NonPublic).LastOrDefault();
        if (constructor is null && !type.IsValueType)
        {
            return null;
        }

        ParameterInfo[] parameters = constructor?.GetParameters() ?? [];
        object value = constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke([.. parameters.Select(parameter => Argument(parameter.ParameterType, IsNullable(parameter)))]);
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            bool isGiven = parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
            if (property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !isGiven)
            {
                property.SetValue(value, Argument(property.PropertyType, new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable));
            }
        }

        return value;
    }

    /// <summary>The constructors that make a value of its parts, the one with the most last.</summary>
    private static IEnumerable<ConstructorInfo> Constructors(Type type, BindingFlags access) =>
        type.GetConstructors(access | BindingFlags.Instance).OrderBy(made => made.GetParameters().Length).Where(made => (made.IsPublic || made.IsAssembly) && made.GetParameters().FirstOrDefault()?.ParameterType != type);

    private object? Argument(Type type, bool isNullable) => isNullable && (depth > Deepest || random.Next(3) == 0) ? null : Make(type);

    private static bool IsNullable(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
}
