package io.lapstrake.core.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.yaml.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the change of a field means. The expectations are those of the API server's validation of
 * updates (pkg/apis and pkg/registry of Kubernetes 1.35 to 1.37).
 */
class EffectTest {

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          apps/Deployment | spec: {selector: {matchLabels: {a: b}}} | spec: {selector: {matchLabels: {a: c}}} | spec.selector.matchLabels.a
          apps/DaemonSet | spec: {selector: {matchLabels: {a: b}}} | spec: {selector: {matchLabels: {a: c}}} | spec.selector.matchLabels.a
          apps/ReplicaSet | spec: {selector: {matchLabels: {a: b}}} | spec: {selector: {matchLabels: {a: c}}} | spec.selector.matchLabels.a
          apps/StatefulSet | spec: {selector: {matchLabels: {a: b}}} | spec: {selector: {matchLabels: {a: c}}} | spec.selector.matchLabels.a
          apps/StatefulSet | spec: {serviceName: a} | spec: {serviceName: b} | spec.serviceName
          apps/StatefulSet | spec: {replicas: 1} | spec: {replicas: 1, podManagementPolicy: Parallel} | spec.podManagementPolicy
          apps/StatefulSet | spec: {volumeClaimTemplates: [{spec: {storageClassName: a}}]} | spec: {volumeClaimTemplates: [{spec: {storageClassName: b}}]} | spec.volumeClaimTemplates[0].spec.storageClassName
          apps/StatefulSet | spec: {volumeClaimTemplates: [{metadata: {name: a}}]} | spec: {volumeClaimTemplates: [{metadata: {name: a}}, {metadata: {name: b}}]} | spec.volumeClaimTemplates[1]
          batch/Job | spec: {selector: {matchLabels: {a: b}}} | spec: {selector: {matchLabels: {a: c}}} | spec.selector.matchLabels.a
          batch/Job | spec: {template: {spec: {containers: [{name: a, image: b}]}}} | spec: {template: {spec: {containers: [{name: a, image: c}]}}} | spec.template.spec.containers[name=a].image
          batch/Job | spec: {template: {spec: {nodeSelector: {a: b}}}} | spec: {template: {spec: {nodeSelector: {a: c}}}} | spec.template.spec.nodeSelector.a
          batch/Job | spec: {suspend: true, template: {spec: {hostNetwork: true}}} | spec: {suspend: true, template: {spec: {}}} | spec.template.spec.hostNetwork
          batch/Job | spec: {suspend: true, template: {spec: {affinity: {podAffinity: {a: b}}}}} | spec: {suspend: true, template: {spec: {affinity: {podAffinity: {a: c}}}}} | spec.template.spec.affinity.podAffinity.a
          batch/Job | spec: {parallelism: 1} | spec: {parallelism: 1, completionMode: Indexed} | spec.completionMode
          batch/Job | spec: {podFailurePolicy: {rules: [{action: Count}]}} | spec: {podFailurePolicy: {rules: [{action: Ignore}]}} | spec.podFailurePolicy.rules[0].action
          batch/Job | spec: {backoffLimitPerIndex: 1} | spec: {backoffLimitPerIndex: 2} | spec.backoffLimitPerIndex
          batch/Job | spec: {managedBy: a.b/c} | spec: {managedBy: a.b/d} | spec.managedBy
          batch/Job | spec: {successPolicy: {rules: [{succeededCount: 1}]}} | spec: {successPolicy: {rules: [{succeededCount: 2}]}} | spec.successPolicy.rules[0].succeededCount
          batch/Job | spec: {completions: 2} | spec: {completions: 3} | spec.completions
          batch/Job | spec: {completions: 2, completionMode: Indexed, parallelism: 2} | spec: {completions: 3, completionMode: Indexed, parallelism: 2} | spec.completions
          Pod | spec: {nodeSelector: {a: b}} | spec: {nodeSelector: {a: c}} | spec.nodeSelector.a
          Pod | spec: {containers: [{name: a}]} | spec: {containers: [{name: a}, {name: b}]} | spec.containers[name=b]
          Pod | spec: {containers: [{name: a, args: [b]}]} | spec: {containers: [{name: a, args: [c]}]} | spec.containers[name=a].args[0]
          Pod | spec: {activeDeadlineSeconds: 5} | spec: {activeDeadlineSeconds: 6} | spec.activeDeadlineSeconds
          Pod | spec: {activeDeadlineSeconds: 5, hostPID: true} | spec: {hostPID: true} | spec.activeDeadlineSeconds
          Pod | spec: {tolerations: [{key: a}, {key: b}]} | spec: {tolerations: [{key: a}]} | spec.tolerations[1]
          Pod | spec: {schedulingGates: [{name: a}]} | spec: {schedulingGates: [{name: a}, {name: b}]} | spec.schedulingGates[name=b]
          Service | spec: {ports: [{port: 80}]} | spec: {clusterIP: None, ports: [{port: 80}]} | spec.clusterIP
          Service | spec: {clusterIP: None} | spec: {clusterIP: 10.0.0.1} | spec.clusterIP
          Service | spec: {clusterIP: None, type: ClusterIP} | spec: {type: ClusterIP} | spec.clusterIP
          Service | spec: {clusterIP: 10.0.0.1} | spec: {clusterIP: 10.0.0.2} | spec.clusterIP
          Service | spec: {clusterIPs: [10.0.0.1]} | spec: {clusterIPs: [10.0.0.2]} | spec.clusterIPs[0]
          Service | spec: {ipFamilies: [IPv4, IPv6]} | spec: {ipFamilies: [IPv6, IPv6]} | spec.ipFamilies[0]
          Service | spec: {type: LoadBalancer, loadBalancerClass: a} | spec: {type: LoadBalancer, loadBalancerClass: b} | spec.loadBalancerClass
          Service | spec: {type: LoadBalancer, loadBalancerClass: a} | spec: {type: LoadBalancer} | spec.loadBalancerClass
          Service | spec: {type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30000} | spec: {type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30001} | spec.healthCheckNodePort
          PersistentVolumeClaim | spec: {accessModes: [ReadWriteOnce]} | spec: {accessModes: [ReadOnlyMany]} | spec.accessModes[0]
          PersistentVolumeClaim | spec: {storageClassName: a} | spec: {storageClassName: b} | spec.storageClassName
          PersistentVolumeClaim | spec: {volumeName: a} | spec: {volumeName: b} | spec.volumeName
          PersistentVolumeClaim | spec: {resources: {requests: {storage: 2Gi}}} | spec: {resources: {requests: {storage: 2000Mi}}} | spec.resources.requests.storage
          PersistentVolumeClaim | spec: {volumeMode: Block} | spec: {volumeName: ''} | spec.volumeMode
          PersistentVolume | spec: {nfs: {path: /a}} | spec: {nfs: {path: /b}} | spec.nfs.path
          PersistentVolume | spec: {nfs: {path: /a}, volumeMode: Block} | spec: {nfs: {path: /a}} | spec.volumeMode
          PersistentVolume | spec: {nodeAffinity: {required: {a: b}}} | spec: {nodeAffinity: {required: {a: c}}} | spec.nodeAffinity.required.a
          Secret | type: Opaque | type: kubernetes.io/tls | type
          Secret | data: {a: Yg==} | {type: kubernetes.io/tls, data: {a: Yg==}} | type
          Secret | {immutable: true, data: {a: Yg==}} | {immutable: true, data: {a: Yw==}} | data.a
          Secret | {immutable: true, data: {a: Yg==}} | {data: {a: Yg==}} | immutable
          Secret | {immutable: true, stringData: {a: b}} | {immutable: true, stringData: {a: c}} | data.a
          ConfigMap | {immutable: true, data: {a: b}} | {immutable: true, data: {a: c}} | data.a
          ConfigMap | {immutable: true, binaryData: {a: Yg==}} | {immutable: true, binaryData: {b: Yg==}} | binaryData.a, binaryData.b
          ConfigMap | {immutable: true} | {immutable: false} | immutable
          rbac.authorization.k8s.io/RoleBinding | roleRef: {kind: Role, name: a} | roleRef: {kind: Role, name: b} | roleRef.name
          rbac.authorization.k8s.io/ClusterRoleBinding | roleRef: {kind: ClusterRole, name: a} | roleRef: {kind: ClusterRole, name: b} | roleRef.name
          ResourceQuota | spec: {scopes: [Terminating]} | spec: {scopes: [NotTerminating]} | spec.scopes[=Terminating], spec.scopes[=NotTerminating]
          networking.k8s.io/IngressClass | spec: {controller: a.b/c} | spec: {controller: a.b/d} | spec.controller
          node.k8s.io/RuntimeClass | handler: a | handler: b | handler
          scheduling.k8s.io/PriorityClass | value: 1 | value: 2 | value
          scheduling.k8s.io/PriorityClass | value: 1 | {value: 1, preemptionPolicy: Never} | preemptionPolicy
          storage.k8s.io/StorageClass | provisioner: a | provisioner: b | provisioner
          storage.k8s.io/StorageClass | parameters: {a: b} | parameters: {a: c} | parameters.a
          storage.k8s.io/StorageClass | provisioner: a | {provisioner: a, reclaimPolicy: Retain} | reclaimPolicy
          storage.k8s.io/StorageClass | provisioner: a | {provisioner: a, volumeBindingMode: WaitForFirstConsumer} | volumeBindingMode
          storage.k8s.io/VolumeAttributesClass | driverName: a | driverName: b | driverName
          storage.k8s.io/VolumeAttributesClass | parameters: {a: b} | parameters: {a: c} | parameters.a
          storage.k8s.io/CSIDriver | spec: {attachRequired: true} | spec: {attachRequired: false} | spec.attachRequired
          storage.k8s.io/CSIDriver | spec: {volumeLifecycleModes: [Persistent]} | spec: {volumeLifecycleModes: [Persistent, Ephemeral]} | spec.volumeLifecycleModes[=Ephemeral]
          storage.k8s.io/CSIStorageCapacity | storageClassName: a | storageClassName: b | storageClassName
          storage.k8s.io/CSIStorageCapacity | nodeTopology: {matchLabels: {a: b}} | nodeTopology: {matchLabels: {a: c}} | nodeTopology.matchLabels.a
          discovery.k8s.io/EndpointSlice | addressType: IPv4 | addressType: IPv6 | addressType
          networking.k8s.io/IPAddress | spec: {parentRef: {name: a}} | spec: {parentRef: {name: b}} | spec.parentRef.name
          networking.k8s.io/ServiceCIDR | spec: {cidrs: [10.0.0.0/24]} | spec: {cidrs: [10.0.1.0/24]} | spec.cidrs[0]
          resource.k8s.io/ResourceClaim | spec: {devices: {requests: [{name: a}]}} | spec: {devices: {requests: [{name: b}]}} | spec.devices.requests[0].name
          resource.k8s.io/ResourceClaimTemplate | spec: {spec: {a: b}} | spec: {spec: {a: c}} | spec.spec.a
          certificates.k8s.io/CertificateSigningRequest | spec: {signerName: a} | spec: {signerName: b} | spec.signerName
          apps/ControllerRevision | {data: {a: b}, revision: 1} | {data: {a: c}, revision: 1} | data.a
          apiextensions.k8s.io/CustomResourceDefinition | spec: {group: a.b} | spec: {group: a.c} | spec.group
          apiextensions.k8s.io/CustomResourceDefinition | spec: {names: {plural: as}} | spec: {names: {plural: bs}} | spec.names.plural
          apiextensions.k8s.io/CustomResourceDefinition | spec: {names: {kind: A}} | spec: {names: {kind: B}} | spec.names.kind
          apiextensions.k8s.io/CustomResourceDefinition | spec: {scope: Cluster} | spec: {scope: Namespaced} | spec.scope
          ConfigMap | metadata: {name: a} | metadata: {name: b} | metadata.name
          example.com/Widget | metadata: {name: a, namespace: b} | metadata: {name: a, namespace: c} | metadata.namespace
          """)
  void a_field_that_cannot_change_needs_a_replacement(
      String kind, String before, String after, String fields) {
    Effect effect = difference(kind, before, after).effect();
    assertThat(effect.level()).isEqualTo(Effect.Level.REPLACE);
    assertThat(effect.summary()).isEqualTo("must be replaced: " + fields + " cannot change");
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          apps/Deployment | spec: {replicas: 1} | spec: {replicas: 2}
          apps/Deployment | spec: {paused: true, template: {spec: {hostPID: true}}} | spec: {paused: true, template: {spec: {}}}
          apps/Deployment | metadata: {labels: {a: b}} | metadata: {labels: {a: c}}
          apps/DaemonSet | spec: {updateStrategy: {type: OnDelete}, template: {spec: {hostPID: true}}} | spec: {updateStrategy: {type: OnDelete}, template: {}}
          apps/DaemonSet | spec: {minReadySeconds: 1} | spec: {minReadySeconds: 2}
          apps/ReplicaSet | spec: {template: {spec: {hostPID: true}}} | spec: {template: {spec: {}}}
          apps/StatefulSet | spec: {replicas: 1, revisionHistoryLimit: 1} | spec: {replicas: 2, revisionHistoryLimit: 2}
          apps/StatefulSet | spec: {replicas: 1} | spec: {replicas: 1, persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}}
          batch/Job | spec: {parallelism: 1} | spec: {parallelism: 2}
          batch/Job | spec: {completions: 2, completionMode: Indexed, parallelism: 2} | spec: {completions: 3, completionMode: Indexed, parallelism: 3}
          batch/Job | spec: {suspend: true, template: {spec: {nodeSelector: {a: b}}}} | spec: {suspend: false, template: {spec: {nodeSelector: {a: c}}}}
          batch/Job | spec: {suspend: true, template: {metadata: {labels: {a: b}}}} | spec: {suspend: true, template: {metadata: {labels: {a: c}}}}
          batch/Job | spec: {suspend: true, template: {spec: {tolerations: [{key: a}]}}} | spec: {suspend: true, template: {spec: {tolerations: [{key: b}]}}}
          batch/CronJob | spec: {jobTemplate: {spec: {completions: 1, template: {spec: {hostPID: true}}}}} | spec: {jobTemplate: {spec: {completions: 2, template: {spec: {}}}}}
          Pod | spec: {containers: [{name: a, image: b}]} | spec: {containers: [{name: a, image: c}]}
          Pod | spec: {initContainers: [{name: a, image: b}]} | spec: {initContainers: [{name: a, image: c}]}
          Pod | spec: {activeDeadlineSeconds: 6} | spec: {activeDeadlineSeconds: 5}
          Pod | spec: {hostPID: true} | spec: {hostPID: true, activeDeadlineSeconds: 5}
          Pod | spec: {tolerations: [{key: a}]} | spec: {tolerations: [{key: a}, {key: b}]}
          Pod | spec: {schedulingGates: [{name: a}, {name: b}]} | spec: {schedulingGates: [{name: b}]}
          Service | spec: {type: ExternalName} | spec: {clusterIP: None}
          Service | spec: {clusterIP: 10.0.0.1} | spec: {type: ExternalName, externalName: a.b}
          Service | spec: {clusterIP: 10.0.0.1, type: NodePort} | spec: {type: NodePort}
          Service | spec: {ipFamilies: [IPv4]} | spec: {ipFamilies: [IPv4, IPv6]}
          Service | spec: {type: LoadBalancer, loadBalancerClass: a} | spec: {type: ClusterIP}
          Service | spec: {type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30000} | spec: {type: LoadBalancer, externalTrafficPolicy: Cluster}
          Service | spec: {ports: [{port: 80}]} | spec: {ports: [{port: 81}]}
          PersistentVolumeClaim | spec: {resources: {requests: {storage: 1Gi}}} | spec: {resources: {requests: {storage: 2Gi}}}
          PersistentVolumeClaim | spec: {volumeMode: Block} | spec: {volumeMode: Block, volumeName: a, storageClassName: b}
          PersistentVolumeClaim | spec: {volumeAttributesClassName: a} | spec: {volumeAttributesClassName: b}
          PersistentVolume | spec: {capacity: {storage: 1Gi}} | spec: {capacity: {storage: 2Gi}}
          PersistentVolume | spec: {capacity: {storage: 1Gi}} | spec: {capacity: {storage: 1Gi}, nodeAffinity: {required: {a: b}}}
          Secret | data: {a: Yg==} | data: {a: Yw==}
          Secret | data: {a: Yg==} | {data: {a: Yg==}, immutable: true}
          ConfigMap | data: {a: b} | {data: {a: c}, immutable: true}
          ConfigMap | {immutable: true, metadata: {labels: {a: b}}} | {immutable: true, metadata: {labels: {a: c}}}
          rbac.authorization.k8s.io/RoleBinding | subjects: [{kind: User, name: a}] | subjects: [{kind: User, name: b}]
          ResourceQuota | spec: {hard: {pods: 1}} | spec: {hard: {pods: 2}}
          networking.k8s.io/IngressClass | spec: {parameters: {name: a}} | spec: {parameters: {name: b}}
          scheduling.k8s.io/PriorityClass | {value: 1, description: a} | {value: 1, description: b}
          storage.k8s.io/StorageClass | allowVolumeExpansion: true | allowVolumeExpansion: false
          storage.k8s.io/CSIDriver | spec: {storageCapacity: true} | spec: {storageCapacity: false}
          storage.k8s.io/CSIStorageCapacity | capacity: 1Gi | capacity: 2Gi
          discovery.k8s.io/EndpointSlice | endpoints: [{addresses: [10.0.0.1]}] | endpoints: [{addresses: [10.0.0.2]}]
          apiextensions.k8s.io/CustomResourceDefinition | spec: {names: {shortNames: [a]}} | spec: {names: {shortNames: [b]}}
          example.com/Widget | spec: {size: 1} | spec: {size: 2}
          """)
  void its_neighbour_changes_in_place(String kind, String before, String after) {
    Difference difference = difference(kind, before, after);
    assertThat(difference.isEmpty()).isFalse();
    assertThat(difference.effect().summary()).isEqualTo("in place");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"apps/Deployment", "apps/DaemonSet", "apps/StatefulSet"})
  void a_change_of_the_pod_template_restarts_pods(String kind) {
    Effect effect =
        difference(
                kind,
                "spec: {replicas: 1, template: {metadata: {annotations: {a: b}}}}",
                "spec: {replicas: 2, template: {metadata: {annotations: {a: c}}}}")
            .effect();
    assertThat(effect.summary()).isEqualTo("rolling restart");
    assertThat(effect.fields())
        .extracting(Object::toString)
        .containsExactly("spec.template.metadata.annotations.a");
  }

  @Test
  void what_cannot_change_is_found_inside_what_was_added_whole() {
    Effect effect = difference("apps/StatefulSet", "{}", "spec: {serviceName: a}").effect();
    assertThat(effect.summary()).isEqualTo("must be replaced: spec.serviceName cannot change");
  }

  @Test
  void nothing_changed_means_nothing() {
    Difference difference =
        difference("apps/StatefulSet", "spec: {serviceName: a}", "spec: {serviceName: a}");
    assertThat(difference.isEmpty()).isTrue();
    assertThat(difference.effect()).isEqualTo(new Effect(Effect.Level.IN_PLACE, List.of()));
  }

  static Difference difference(String kind, String before, String after) {
    return Difference.between(Parsed.map(before), Parsed.map(after), rules(kind));
  }

  static KindRules rules(String kind) {
    int slash = kind.indexOf('/');
    return Rules.kubernetes()
        .of(slash < 0 ? "" : kind.substring(0, slash), kind.substring(slash + 1));
  }
}
