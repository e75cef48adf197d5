def helper(n) { n + 1 }
process INNER {
  publishDir "${launchDir}/out/${task.process.tokenize(':')[-1].toLowerCase()}", mode: 'copy'
  input:
  tuple val(id), path(f)
  path extra
  output:
  tuple val(id), path("${id}.txt"), emit: res
  script:
  def e = extra ? "yes" : "no"
  def suffix = f.name.endsWith('.nf') ? 'nf' : f.extension
  """
  echo "${task.process} $e $suffix ${moduleDir.name}" > ${id}.txt
  """
}
