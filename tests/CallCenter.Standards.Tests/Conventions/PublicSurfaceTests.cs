using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;

namespace CallCenter.Standards.Tests.Conventions;

/// <summary>What holds for every public type of the package.</summary>
public sealed class PublicSurfaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(FieldType).Assembly;

    private static readonly Type[] Mutable =
    [
        typeof(MeasureAccumulator<>), // adds up records in place; that is what it is for
        typeof(TimelineAccumulator<>), // as that, under several standards
        typeof(PatienceFit), // collects waits in place
        typeof(FittedSource), // collects records in place
        typeof(VolumeCounter), // counts in place
        typeof(RandomNumbers), // a stream goes on with each number
    ];

    private static readonly string[] ComputedAtFirstUse =
    [
        "CallCenter.Standards.ServiceLevels.ClockTarget.terms", "CallCenter.Standards.ServiceLevels.ClockReading.findings", "CallCenter.Standards.ServiceLevels.ClockReading.segments",
        "CallCenter.Standards.ServiceLevels.ClockReading.warnings",
        "CallCenter.Standards.ServiceLevels.ClockReading.runs",
        "CallCenter.Standards.ServiceLevels.ClockState.signals",
        "CallCenter.Standards.ServiceLevels.ClockState.recorded",
        "CallCenter.Standards.Decisions.TableAnalysis.overlaps",
        "CallCenter.Standards.Decisions.CompiledTable.columns",
        "CallCenter.Standards.Decisions.CompiledTable.conditions",
        "CallCenter.Standards.Decisions.CompiledTable.disjoint",
        "CallCenter.Standards.Cases.CaseTimeline`1[T].nextEventAt",
    ];

    /// <summary>What a fold sets while nobody else has seen the object yet.</summary>
    private static readonly string[] SetBeforeFirstSeen =
    [
        "CallCenter.Standards.ServiceLevels.ClockState.fold",
        "CallCenter.Standards.ServiceLevels.ClockState.story",
        "CallCenter.Standards.Book.StandardBook.catalogues",
        "CallCenter.Standards.Book.StandardBook.records",
        "CallCenter.Standards.Book.StandardBook.placed",
        "CallCenter.Standards.Book.StandardBook.sources",
    ];

    /// <summary>What is set once, when the library is loaded: only its upper floor knows every form.</summary>
    private static readonly string[] SetWhenLoaded =
    [
        "CallCenter.Standards.StandardJsonConverter.<Find>k__BackingField",
        "CallCenter.Standards.Forms.FormRegistry.forms",
    ];

    private static readonly string[] AllowedNames =
    [
        "KpiStatus.NoData", // the field's word for a denominator of zero
    ];

    // The field's words for how far data may be shown, and in which form.
    private static readonly Regex FieldsWords = new("DataClass|DataMasks?", RegexOptions.CultureInvariant);

    private static readonly Type[] ForeignTimes = [typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly), typeof(TimeZoneInfo)];

    private static readonly Regex Words = new("[A-Z][a-z0-9]*", RegexOptions.CultureInvariant);

    private static IEnumerable<Type> PublicTypes => Library.GetExportedTypes();

    private static IEnumerable<MemberInfo> PublicMembers => PublicTypes.SelectMany(MembersOf);

    [Fact]
    public void Classes_are_sealed_static_or_the_head_of_a_closed_family() =>
        None(PublicTypes.Where(type => type.IsClass && !type.IsSealed && !IsClosedFamily(type)));

    /// <summary>But for the one by which lists know their definitions: no user needs to implement any, so that nothing breaks where one grows.</summary>
    [Fact]
    public void There_are_no_public_interfaces() =>
        None(PublicTypes.Where(type => type.IsInterface && type != typeof(ICoded)));

    [Fact]
    public void Structs_are_read_only() =>
        None(PublicTypes.Where(type => type.IsValueType && !type.IsEnum && !type.IsDefined(typeof(IsReadOnlyAttribute))));

    [Fact]
    public void Properties_are_set_at_construction_only() =>
        None(PublicTypes.SelectMany(type => type.GetProperties(Declared)).Where(property => property.SetMethod is { IsPublic: true } set && !IsInit(set)));

    [Fact]
    public void Fields_are_private_or_constant() =>
        None(PublicTypes.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(Declared)).Where(field => !field.IsLiteral && !field.IsInitOnly));

    [Fact]
    public void Every_type_but_the_accumulator_is_immutable()
    {
        IEnumerable<FieldInfo> mutable = PublicTypes
            .Where(type => !type.IsEnum && !Mutable.Contains(type))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral);

        None(mutable.Select(field => $"{field.DeclaringType}.{field.Name}").Except(ComputedAtFirstUse).Except(SetBeforeFirstSeen).Except(SetWhenLoaded));
    }

    [Fact]
    public void Static_fields_of_every_type_are_read_only() =>
        None(Library.GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<'))
            .Select(field => $"{field.DeclaringType}.{field.Name}")
            .Except(SetWhenLoaded));

    /// <summary>Bytes are written anew for whoever asks.</summary>
    [Fact]
    public void No_collection_handed_out_can_be_changed() =>
        None(Signatures().Where(used => (used.Type.IsArray && used.Type != typeof(byte[])) || (used.Type.IsGenericType && used.Type.GetGenericTypeDefinition() is var type && (type == typeof(List<>) || type == typeof(Dictionary<,>) || type == typeof(IList<>) || type == typeof(HashSet<>))))
            .Select(used => used.Where));

    [Fact]
    public void Members_of_an_enumeration_have_values_of_their_own_from_zero_on() =>
        Assert.All(
            PublicTypes.Where(type => type.IsEnum),
            type => Assert.Equal(Enumerable.Range(0, Enum.GetNames(type).Length), Enum.GetValues(type).Cast<object>().Select(value => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Names_say_the_domains_word()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Info", "Data"];
        IEnumerable<string> names = [.. PublicTypes.Select(type => type.Name), .. PublicMembers.Select(member => $"{member.DeclaringType!.Name}.{member.Name}")];

        None(names.Where(name => Words.Matches(FieldsWords.Replace(name, "")).Any(word => empty.Contains(word.Value))).Except(AllowedNames));
    }

    /// <summary>Everything is worked out of what is there; only a stream of records is waited for.</summary>
    [Fact]
    public void Nothing_is_asynchronous_but_adding_up_a_stream() =>
        None(Signatures().Where(used => !used.Where.Contains("KpiEvaluator.AccumulateAsync", StringComparison.Ordinal)).Where(used => typeof(Task).IsAssignableFrom(used.Type) || used.Type == typeof(ValueTask) || used.Type.Name.StartsWith("IAsync", StringComparison.Ordinal)).Select(used => used.Where));

    [Fact]
    public void Time_is_NodaTimes() =>
        None(Signatures().Where(used => ForeignTimes.Contains(Nullable.GetUnderlyingType(used.Type) ?? used.Type)).Select(used => used.Where));

    [Fact]
    public void A_ratio_is_never_a_bare_double() =>
        None(Signatures().Where(used => (Nullable.GetUnderlyingType(used.Type) ?? used.Type) is var type && (type == typeof(double) || type == typeof(float))
            && Words.Matches(char.ToUpperInvariant(used.Name[0]) + used.Name[1..]).Any(word => word.Value is "Ratio" or "Percent" or "Percentage" or "Rate"))
            .Select(used => used.Where));

    [Fact]
    public void Every_type_and_member_is_documented()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "CallCenter.Standards.xml");
        Dictionary<string, XElement> documented = XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

        None(PublicTypes.Concat(PublicMembers).Where(member => !IsDocumented(member, documented)).Select(DocumentationId.Of));
    }

    private static void None<T>(IEnumerable<T> offenders)
    {
        T[] found = [.. offenders];
        Assert.True(found.Length == 0, string.Join(Environment.NewLine, found));
    }

    /// <summary>Nobody outside can derive from it: no constructor is open but a record's for copies.</summary>
    private static bool IsClosedFamily(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).All(constructor =>
            constructor.IsPrivate || constructor.IsAssembly || constructor.IsFamilyAndAssembly
            || (constructor.GetParameters() is [var original] && original.ParameterType == type));

    private static bool IsDocumented(MemberInfo member, Dictionary<string, XElement> documented)
    {
        if (documented.TryGetValue(DocumentationId.Of(member), out XElement? text))
        {
            return text.Elements().Any(element => element.Name.LocalName is "summary" or "inheritdoc" && (element.Name.LocalName == "inheritdoc" || element.Value.Trim().Length > 0));
        }

        // The parts of a positional record are documented as parameters of the record.
        return member.DeclaringType is { } type
            && documented.TryGetValue(DocumentationId.Of(type), out XElement? record)
            && (member is ConstructorInfo constructor ? constructor.GetParameters().Select(parameter => parameter.Name) : [member.Name])
                .All(name => record.Elements("param").Any(parameter => parameter.Attribute("name")!.Value == name && parameter.Value.Trim().Length > 0));
    }

    /// <summary>The members written by hand: no accessors, and nothing that the compiler adds to records, delegates and enumerations.</summary>
    private static IEnumerable<MemberInfo> MembersOf(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        bool isRecord = type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
        return type.GetMembers(Declared).Where(member =>
            member is not Type
            && !member.IsDefined(typeof(CompilerGeneratedAttribute))
            && !(member is MethodInfo { IsSpecialName: true } && !member.Name.StartsWith("op_", StringComparison.Ordinal))
            && !(member is FieldInfo { IsSpecialName: true })
            && !(isRecord && member.Name == "Deconstruct")
            && !(member is ConstructorInfo constructor && constructor.GetParameters().Length == 0));
    }

    private static IEnumerable<(Type Type, string Name, string Where)> Signatures()
    {
        foreach (MemberInfo member in PublicMembers)
        {
            string where = DocumentationId.Of(member);
            switch (member)
            {
                case PropertyInfo property:
                    yield return (property.PropertyType, property.Name, where);
                    break;
                case FieldInfo field:
                    yield return (field.FieldType, field.Name, where);
                    break;
                case MethodBase method:
                    foreach (ParameterInfo parameter in method.GetParameters().Where(parameter => !parameter.IsDefined(typeof(ParamArrayAttribute)))) // any number of values, copied
                    {
                        yield return (parameter.ParameterType, parameter.Name!, $"{where} {parameter.Name}");
                    }

                    if (method is MethodInfo { ReturnType: var returned } && returned != typeof(void))
                    {
                        yield return (returned, method.Name, where);
                    }

                    break;
            }
        }
    }

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
