// What a team sees of the two builds: in the reports that its tools read, and in the log.
def report = { String test ->
    new groovy.xml.XmlParser().parse(new File(basedir, "target/surefire-reports/TEST-com.example.calls.${test}.xml"))
}

def calls = report('MyCallsTest')
assert calls.@failures == '0' && calls.@errors == '0'
assert (calls.@skipped as int) > 0 : 'what is written for another reading does not apply'
def names = calls.testcase.collect { it.@name }
assert names.any { it.contains('Who is in a call cannot accept another one') } : names
assert names.any { it.contains('random/1-20') } : names
assert names.last().contains('all cases together') : names

assert report('RecordedCallsTest').@tests == '2'

def forgetful = report('ForgetfulCallsTest')
def failures = forgetful.testcase.failure
assert failures.size() > 0 && forgetful.@errors == '0'
failures.each {
    assert it.@message.startsWith('REJ-2 (MUST) is broken') : it.@message
    assert it.@message.contains('bob-1 rejects') && it.@message.contains('<- here') : it.@message
    assert !it.text().contains('at dev.ringspec') : it.text()
}

def log = new File(basedir, 'build.log').text
assert log.contains('REJ-2 (MUST) is broken')
assert log =~ /3  bob-1 rejects s\d+  -> ok \(rejected\)\s+>     all is quiet   <- here/
assert !log.contains('at dev.ringspec.conformance')

assert !new File(basedir, '.jqwik-database').exists()
