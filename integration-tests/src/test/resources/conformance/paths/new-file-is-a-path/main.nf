import nextflow.extension.FilesEx

def keep(params) {
    def draft = new File(launchDir.toString(), '.draft.json')
    draft.text = groovy.json.JsonOutput.toJson(params)
    nextflow.extension.FilesEx.copyTo(draft.toPath(), "${launchDir}/kept/params.json")
    FilesEx.copyTo(draft.toPath(), 'again.json')
    draft.delete()
    draft
}

workflow {
    println keep([a: 1]).exists()
    def notes = new File('notes')
    println "${notes.mkdirs()} ${notes.isDirectory()} ${notes.name} ${new File(notes, 'x').createNewFile()}"
    new File('notes/list.txt').withWriter { it.writeLine('one') }
    new File('notes/list.txt') << 'two\n'
    println new File('notes').listFiles()*.name.sort()
    println new File('notes/list.txt').readLines()
}
